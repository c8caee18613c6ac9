// Says that a score is out of date as soon as something else is chosen than what it was made of.
export function score(part) {
  const result = part.querySelector('[data-score-result]')
  if (!result) return
  const note = result.querySelector('[data-stale]')
  // Which kinds of consequence there are does not change the score, so only the levels count.
  const levels = [...part.querySelectorAll('input[type="radio"]')]

  const look = () => {
    const stale = levels.some((level) => level.checked !== level.defaultChecked)
    result.classList.toggle('is-stale', stale)
    const words = stale ? note.dataset.stale : ''
    if (note.textContent !== words) note.textContent = words
  }
  part.addEventListener('change', look)
  look() // some browsers keep what was chosen when a page is loaded again
}
