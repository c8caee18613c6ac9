package org.lotuslearning.web.secrets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.lotuslearning.web.session.Secret;
import org.lotuslearning.web.settings.Settings;
import org.lotuslearning.web.settings.WrongSetting;

/**
 * The key that encrypts signing keys and outgoing secrets in the database: {@code LOTUS_SECRET_KEY}, or with H2 a file
 * in the data directory, made at the first start and readable by its owner only.
 */
public final class SecretKeyFile {
    private static final String NAME = "secret.key";

    /** As for LOTUS_SECRET_KEY. Power that fails while the file is made must not leave an empty key in use. */
    private static final int SHORTEST = 32;

    private SecretKeyFile() {}

    /** The key; made at the first call on H2. */
    public static String read(Settings settings) {
        return settings.secretKey().orElseGet(() -> ofFile(settings.dataDir()));
    }

    private static String ofFile(Path dataDir) {
        Path file = dataDir.resolve(NAME);
        try {
            Files.createDirectories(dataDir);
            make(file);
            String key = Files.readString(file).strip();
            if (key.length() < SHORTEST) {
                throw new WrongSetting(
                        "LOTUS_DATA_DIR",
                        "is " + dataDir + ", where " + NAME + " is cut off: put it back from a backup, or delete it if"
                                + " this server has never been up");
            }
            return key;
        } catch (IOException e) {
            throw new WrongSetting("LOTUS_DATA_DIR", "is " + dataDir + ", where " + NAME + " cannot be read or made");
        }
    }

    private static void make(Path file) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            return;
        }
        Files.write(
                file,
                (Secret.random() + Secret.random()).getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
    }
}
