import { filled } from './filled.js'
import { speaker } from './speaker.js'

// Puts cards into piles. The radios stay in each card and hold the answer; buttons, and a pointer that drags, set them.
export function sort(board) {
  const words = board.dataset
  const cards = [...board.querySelectorAll('[data-card]')]
  const name = (card) => card.querySelector('legend').textContent.trim()
  const radios = (card) => [...card.querySelectorAll('input[type="radio"]')]
  const placed = (card) => radios(card).findIndex((radio) => radio.checked)
  const labels = radios(cards[0]).map((radio) => radio.labels[0].textContent.trim())
  const id = radios(cards[0])[0].id
  const say = speaker(board)

  const element = (tag, className, text = '') => Object.assign(document.createElement(tag), { className, textContent: text })
  const button = (text, className, press) => {
    const made = Object.assign(element('button', className, text), { type: 'button' })
    made.addEventListener('click', press)
    return made
  }

  // A list with its name above it and how many cards lie in it.
  function list(className, label, nth) {
    const box = element('div', className)
    const title = element('p', 'lotus-pile__name')
    const count = element('span', 'lotus-pile__count')
    const items = element('ul', 'lotus-pile__cards')
    title.id = `${id}-pile-${nth}`
    title.append(`${label} `, count)
    items.setAttribute('aria-labelledby', title.id)
    box.append(title, items)
    return { box, items, count }
  }

  const stack = list('lotus-stack', words.stack, 'stack')
  const piles = labels.map((label, n) => list('lotus-pile', label, n))
  const queue = cards.filter((card) => placed(card) < 0)
  const rows = new Map(cards.map((card) => [card, element('li', 'lotus-pile__card')]))

  cards.forEach((card) => {
    const buttons = element('div', 'lotus-sort__buttons')
    labels.forEach((label, n) => buttons.append(button(filled(words.move, label), 'lotus-sort__move', () => move(card, n))))
    buttons.append(button(words.later, 'lotus-sort__move lotus-sort__later', () => later(card)))
    card.querySelector('fieldset').append(buttons)
    rows.get(card).append(card)
    grab(card)
  })
  const buttonsOf = (card) => [...card.querySelectorAll('.lotus-sort__move')].filter((made) => !made.hidden)

  function show() {
    queue.forEach((card, n) => {
      stack.items.append(rows.get(card))
      rows.get(card).hidden = n > 0
    })
    stack.count.textContent = queue.length ? `(${filled(words.left, queue.length, cards.length)})` : ''
    stack.box.classList.toggle('is-done', !queue.length)
    done.hidden = queue.length > 0
    piles.forEach((pile) => {
      pile.count.textContent = `(${pile.items.children.length})`
      pile.box.dataset.empty = pile.items.children.length ? '' : words.empty
    })
    cards.forEach((card) => {
      const here = placed(card)
      const buttons = [...card.querySelectorAll('.lotus-sort__move')]
      buttons.forEach((made, n) => {
        made.hidden = n === labels.length ? here >= 0 || queue.length < 2 : n === here
      })
    })
  }

  function move(card, pile) {
    const waited = queue.indexOf(card)
    const radio = radios(card)[pile]
    if (waited >= 0) queue.splice(waited, 1)
    radio.checked = true
    piles[pile].items.append(rows.get(card))
    rows.get(card).hidden = false
    show()
    say([filled(words.moved, name(card), labels[pile]), queue.length ? filled(words.left, queue.length, cards.length) : words.done].join(' '))
    // From the stack on to its next card, at the same button; else along with the card.
    const next = waited >= 0 && queue.length ? queue[0] : card
    const there = [...next.querySelectorAll('.lotus-sort__move')][pile]
    ;(there.hidden ? buttonsOf(next)[0] : there).focus()
    radio.dispatchEvent(new Event('input', { bubbles: true }))
  }

  function later(card) {
    queue.push(queue.splice(queue.indexOf(card), 1)[0])
    show()
    say(filled(words.kept, name(card)))
    buttonsOf(queue[0])[0].focus()
  }

  // Dragging is on top of the buttons, for those who point.
  let held
  function grab(card) {
    card.draggable = true
    card.addEventListener('dragstart', (event) => {
      held = card
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', '')
    })
    card.addEventListener('dragend', () => (held = undefined))
  }
  piles.forEach(({ box }, n) => {
    const over = (event) => {
      if (!held) return
      event.preventDefault()
      box.classList.toggle('is-over', event.type === 'dragover')
    }
    box.addEventListener('dragover', over)
    box.addEventListener('dragleave', over)
    box.addEventListener('drop', (event) => {
      over(event)
      if (held && placed(held) !== n) move(held, n)
    })
  })

  // An error summary leads to a card.
  board.addEventListener('lotus:show', (event) => {
    const card = event.target.closest('[data-card]')
    const waits = queue.indexOf(card)
    if (waits > 0) queue.unshift(queue.splice(waits, 1)[0])
    show()
    card.scrollIntoView()
    buttonsOf(card)[0].focus({ preventScroll: true })
    event.preventDefault()
  })

  const done = element('p', 'lotus-stack__done', words.done)
  stack.box.append(done)
  const shelf = element('div', 'lotus-piles')
  shelf.append(...piles.map((pile) => pile.box))
  cards.forEach((card) => placed(card) >= 0 && piles[placed(card)].items.append(rows.get(card)))
  board.prepend(stack.box, shelf)
  board.classList.add('is-desk')
  show()
}
