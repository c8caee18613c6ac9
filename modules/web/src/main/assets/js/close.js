// The registration is done: the LMS, which opened us in a frame or in a window, may close it (LTI Dynamic Registration 3.8).
export function close() {
  // The message is no secret, and the LMS's page may be at another origin than its issuer.
  ;(window.opener ?? window.parent).postMessage({ subject: 'org.imsglobal.lti.close' }, '*')
}
