// A button that copies a field is there only where a script can do it; without it the text is selected by hand.
export function copy(button) {
  const field = document.getElementById(button.dataset.copy)
  const said = button.parentElement.querySelector('[role="status"]')
  if (!navigator.clipboard) return
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
      said.textContent = 'Copied'
    } catch {
      said.textContent = 'Your browser does not let this page copy. The text is selected: copy it with the keyboard.'
    }
  })
}
