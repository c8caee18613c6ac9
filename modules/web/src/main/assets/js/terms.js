// Shows what a term of the glossary means where it stands in the text: on hover, on focus and on a first tap. It stays while
// the pointer is on it and goes with Escape (WCAG 2.2, 1.4.13). Without this the link leads to the glossary.
const OPENS = 150 // ms: passing over a word shows nothing
const CLOSES = 300 // ms: time to move on to the meaning

export function terms(links) {
  let shown = null
  let timer = 0
  const soon = (what, delay) => {
    clearTimeout(timer)
    timer = setTimeout(what, delay)
  }
  const hide = () => {
    clearTimeout(timer)
    if (shown) shown.tip.hidden = true
    shown = null
  }
  const show = (link, tip) => {
    if (shown?.link === link) return clearTimeout(timer)
    hide()
    shown = { link, tip }
    tip.hidden = false
    place(link, tip)
  }

  links.forEach((link, n) => {
    const tip = document.createElement('span')
    tip.className = 'lotus-tip'
    tip.id = `meaning-${n}`
    tip.setAttribute('role', 'tooltip')
    tip.hidden = true
    tip.textContent = link.dataset.meaning
    link.closest('main').append(tip)
    link.setAttribute('aria-describedby', tip.id)

    const mouse = (what) => (event) => event.pointerType === 'touch' || what()
    link.addEventListener('pointerenter', mouse(() => soon(() => show(link, tip), OPENS)))
    link.addEventListener('pointerleave', mouse(() => soon(hide, CLOSES)))
    tip.addEventListener('pointerenter', () => clearTimeout(timer))
    tip.addEventListener('pointerleave', mouse(() => soon(hide, CLOSES)))
    link.addEventListener('focus', () => show(link, tip))
    link.addEventListener('blur', () => tip.matches(':hover') || hide())

    let firstTap = false
    link.addEventListener('pointerdown', (event) => {
      firstTap = event.pointerType === 'touch' && shown?.link !== link
    })
    link.addEventListener('click', (event) => {
      if (!firstTap) return
      firstTap = false
      event.preventDefault()
      show(link, tip)
    })
  })
  if (links.length === 0) return
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide())
  document.addEventListener('pointerdown', (event) => {
    if (shown && !shown.tip.contains(event.target) && !shown.link.contains(event.target)) hide()
  })
}

// Below the last line of the link, above it where there is no room, and never beyond the sides.
function place(link, tip) {
  const lines = [...link.getClientRects()]
  const { width, height } = tip.getBoundingClientRect()
  const last = lines[lines.length - 1]
  const below = last.bottom + 6
  const above = lines[0].top - height - 6
  const top = below + height > innerHeight && above > 0 ? above : below
  const left = Math.max(16, Math.min(last.left, document.documentElement.clientWidth - width - 16))
  tip.style.top = `${top + scrollY}px`
  tip.style.left = `${left + scrollX}px`
}
