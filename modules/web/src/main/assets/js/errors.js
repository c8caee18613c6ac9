// An error summary takes the focus when the page opens; its links go to the field with its question in view.
export function errors(summary) {
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const field = link && document.getElementById(link.getAttribute('href').slice(1))
    if (!field) return
    event.preventDefault()
    const fold = field.closest('details')
    if (fold) fold.open = true
    // A part with buttons of its own shows the place itself.
    if (!field.dispatchEvent(new CustomEvent('lotus:show', { bubbles: true, cancelable: true }))) return
    const question = field.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${field.id}"]`)
    ;(question ?? field).scrollIntoView()
    field.focus({ preventScroll: true })
  })
}
