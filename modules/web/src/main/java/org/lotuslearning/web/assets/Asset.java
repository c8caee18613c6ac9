package org.lotuslearning.web.assets;

/** A file that pages refer to. */
final class Asset {
    private final String file;
    private final String version;
    private final String type;
    private final byte[] content;

    Asset(String file, String version, String type, byte[] content) {
        this.file = file;
        this.version = version;
        this.type = type;
        this.content = content.clone();
    }

    String file() {
        return file;
    }

    /** The first 12 hex digits of the SHA-256 of the content. */
    String version() {
        return version;
    }

    /** The media type. */
    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
