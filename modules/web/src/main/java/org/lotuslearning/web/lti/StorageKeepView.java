package org.lotuslearning.web.lti;

import org.lotuslearning.lti.login.PlatformStorage;

/**
 * Keeps a secret in the platform's storage and goes on ({@code storage-keep.jte}).
 *
 * @param next the platform's authorization endpoint with our request
 */
public record StorageKeepView(PlatformStorage storage, String secret, String next) {}
