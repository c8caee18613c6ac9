import { filled } from './filled.js'
import { speaker } from './speaker.js'

// Up and down buttons that move an item. The selects stay, out of sight, and hold the positions.
export function order(list) {
  const words = list.dataset
  const items = () => [...list.querySelectorAll('[data-item]')]
  const say = speaker(list.parentElement)

  function number() {
    const all = items()
    all.forEach((item, n) => {
      item.querySelector('select').value = n + 1
      item.querySelector('.lotus-order__number').textContent = n + 1
      const [up, down] = item.querySelectorAll('button')
      // Not disabled: whoever pressed it would lose the focus.
      up.setAttribute('aria-disabled', n === 0)
      down.setAttribute('aria-disabled', n === all.length - 1)
    })
  }

  function move(item, step) {
    const all = items()
    const to = all.indexOf(item) + step
    const stays = !all[to]
    // The neighbour moves, so that the focus stays on the button.
    if (!stays) step < 0 ? item.after(all[to]) : item.before(all[to])
    number()
    say(filled(stays ? words.stays : words.moved, item.dataset.item, items().indexOf(item) + 1, all.length))
    if (!stays) item.querySelector('select').dispatchEvent(new Event('input', { bubbles: true }))
  }

  function button(item, word, arrow, step) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'lotus-order__move' })
    const sign = Object.assign(document.createElement('span'), { textContent: arrow })
    const what = Object.assign(document.createElement('span'), { className: 'nhsuk-u-visually-hidden', textContent: `: ${item.dataset.item}` })
    sign.setAttribute('aria-hidden', 'true')
    made.append(sign, ` ${word}`, what)
    made.addEventListener('click', () => move(item, step))
    return made
  }

  items().forEach((item) => {
    const select = item.querySelector('select')
    const place = Object.assign(document.createElement('span'), { className: 'lotus-order__number' })
    const buttons = Object.assign(document.createElement('div'), { className: 'lotus-order__buttons' })
    buttons.append(button(item, words.up, '↑', -1), button(item, words.down, '↓', 1))
    select.hidden = true
    item.prepend(place)
    item.append(buttons)
  })
  list.classList.add('is-moving')
  number()

  // An error summary leads to an item.
  list.addEventListener('lotus:show', (event) => {
    const item = event.target.closest('[data-item]')
    item.scrollIntoView()
    item.querySelector('button').focus({ preventScroll: true })
    event.preventDefault()
  })
}
