// A button that prints is there only where a script can do it.
export function print(button) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
