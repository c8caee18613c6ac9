import { filled } from './filled.js'

// Marks the chosen stop on the drawn line as soon as it is chosen.
export function continuum(field) {
  const radios = [...field.querySelectorAll('input[type="radio"]')]
  const stops = [...field.querySelectorAll('.lotus-stop')]
  const pieces = [...field.querySelectorAll('.lotus-line')]
  const words = field.querySelector('.lotus-continuum__words')
  const label = (radio) => [...radio.labels[0].childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.data).join('').trim()

  field.addEventListener('change', () => {
    const place = radios.findIndex((radio) => radio.checked)
    if (place < 0) return
    stops.forEach((stop, n) => {
      stop.classList.toggle('is-here', n === place)
      stop.classList.toggle('is-on', n < place)
    })
    pieces.forEach((piece, n) => piece.classList.toggle('is-on', n < place))
    words.textContent = filled(field.dataset.continuum, label(radios[place]), place + 1, radios.length)
  })
}
