// Inside an LMS: says how tall the page is, so that nothing is cut off or scrolls twice (LTI postMessage, lti.frameResize).
export function frame() {
  if (window.parent === window || !('ResizeObserver' in window)) return
  // The page is then as tall as its content and not as its frame: else the two would chase each other.
  document.documentElement.classList.add('is-framed')
  let last = 0
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height === last) return
    last = height
    // The height is no secret and the LMS's origin is not known here.
    window.parent.postMessage({ subject: 'lti.frameResize', height }, '*')
  }).observe(document.body)
}
