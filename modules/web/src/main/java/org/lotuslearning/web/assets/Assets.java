package org.lotuslearning.web.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The files that {@code src/main/assets} builds, each at an address that changes with its content, so that a browser may
 * keep it for ever: {@code /assets/3f0c9a1b2d4e/app.css}.
 */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    // Only files that exist are kept, so what is asked for cannot fill the memory.
    private static final Map<String, Asset> LOADED = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address to put into a page.
     *
     * @throws IllegalArgumentException when there is no such file: the asset build did not run or the name is misspelt
     */
    public static String href(String file) {
        Asset asset = load(file).orElseThrow(() -> new IllegalArgumentException("no asset " + file));
        return "/assets/" + asset.version() + "/" + asset.file();
    }

    /** The file, if that version of it is the one that is here. */
    static Optional<Asset> find(String version, String file) {
        return load(file).filter(asset -> asset.version().equals(version));
    }

    private static Optional<Asset> load(String file) {
        if (!NAME.matcher(file).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(LOADED.get(file)).or(() -> {
            Optional<Asset> asset = read(file);
            asset.ifPresent(a -> LOADED.put(file, a));
            return asset;
        });
    }

    private static Optional<Asset> read(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] content = in.readAllBytes();
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            return Optional.of(new Asset(file, version(content), String.valueOf(type), content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read asset " + file, e);
        }
    }

    private static String version(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
