// Opens the chosen case, and shows its particulars where a form takes them over.
export function cases(part) {
  const radios = [...part.querySelectorAll('input[type="radio"]')]
  const stories = [...part.querySelectorAll('.lotus-case')]

  part.addEventListener('change', (event) => {
    const chosen = radios.indexOf(event.target)
    if (chosen < 0) return
    stories.forEach((story, n) => { story.open = n === chosen })
    for (const place of part.closest('.lotus-unit').querySelectorAll('[data-fact]')) {
      const fact = stories[chosen].querySelector(`[data-case-fact="${place.dataset.fact}"]`)
      if (fact) place.textContent = fact.textContent
    }
  })
}
