// Moves the dots of a drawn matrix as soon as a place is chosen.
export function matrix(part) {
  const quarters = [...part.querySelectorAll('.lotus-quarter')]
  const places = [...part.querySelectorAll('[data-place]')]

  part.addEventListener('change', (event) => {
    const radio = event.target
    const placement = places.findIndex((words) => words.dataset.place === radio.name)
    if (placement < 0) return
    // The radios stand in the order of the drawing.
    const corner = [...part.querySelectorAll(`input[name="${radio.name}"]`)].indexOf(radio)
    quarters.forEach((quarter, n) => {
      const dots = [...quarter.querySelectorAll('.lotus-dot')]
      dots[placement].classList.toggle('is-here', n === corner)
      quarter.classList.toggle('is-on', dots.some((dot) => dot.classList.contains('is-here')))
    })
    places[placement].textContent = radio.labels[0].textContent.trim()
  })
}
