package org.lotuslearning.web.lti;

import org.lotuslearning.lti.login.PlatformStorage;

/** Fetches a secret from the platform's storage and posts a launch again with it ({@code storage-ask.jte}). */
public record StorageAskView(PlatformStorage storage, String idToken, String state) {}
