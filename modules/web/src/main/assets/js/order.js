import { filled } from './filled.js'
import { speaker } from './speaker.js'

// Up and down buttons that move an item. The selects stay, out of sight, and hold the positions.
//
// Until somebody moves an item, or says that the order can stay, the selects keep what they had: the order in which the
// items happen to stand is nobody's answer yet.
export function order(list) {
  const words = list.dataset
  const items = () => [...list.querySelectorAll('[data-item]')]
  const say = speaker(list.parentElement)
  const leave = Object.assign(document.createElement('button'), { type: 'button', className: 'lotus-order__move lotus-order__leave', textContent: words.leave })

  function number() {
    const all = items()
    all.forEach((item, n) => {
      item.querySelector('.lotus-order__number').textContent = n + 1
      const [up, down] = item.querySelectorAll('button')
      // Not disabled: whoever pressed it would lose the focus.
      up.setAttribute('aria-disabled', n === 0)
      down.setAttribute('aria-disabled', n === all.length - 1)
    })
  }

  // From now on the order is the learner's own.
  function choose() {
    items().forEach((item, n) => {
      item.querySelector('select').value = n + 1
    })
    leave.hidden = true
  }

  const changed = (item) => item.querySelector('select').dispatchEvent(new Event('input', { bubbles: true }))

  function move(item, step) {
    const all = items()
    const to = all.indexOf(item) + step
    const stays = !all[to]
    // The neighbour moves, so that the focus stays on the button.
    if (!stays) step < 0 ? item.after(all[to]) : item.before(all[to])
    if (!stays) choose()
    number()
    say(filled(stays ? words.stays : words.moved, item.dataset.item, items().indexOf(item) + 1, all.length))
    if (!stays) changed(item)
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
  leave.hidden = items().every((item, n) => item.querySelector('select').value === String(n + 1))
  leave.addEventListener('click', () => {
    const last = items().at(-1)
    // The button goes, and the focus would be lost with it: it goes back by one.
    last.querySelector('button:last-of-type').focus()
    choose()
    say(words.left)
    changed(last)
  })
  list.after(leave)
  number()

  // An error summary leads to an item.
  list.addEventListener('lotus:show', (event) => {
    const item = event.target.closest('[data-item]')
    item.scrollIntoView()
    item.querySelector('button').focus({ preventScroll: true })
    event.preventDefault()
  })
}
