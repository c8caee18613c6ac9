// A live region in the element: what it says is spoken politely, also the same words again.
export function speaker(element) {
  const region = document.createElement('p')
  region.className = 'nhsuk-u-visually-hidden'
  region.setAttribute('role', 'status')
  element.append(region)
  return (text) => {
    region.textContent = region.textContent === text ? `${text}\u00a0` : text
  }
}
