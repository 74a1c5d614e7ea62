// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Properties;

import org.patchbay.spi.files.OwnerOnly;

/**
 * How to reach a world in its own process: a file that only its owner can read.
 *
 * @param port on the loopback address
 * @param token what a provider says first
 * @param pid of the process
 */
record Door(int port, String token, long pid) {

    /** Grows when messages change; a world of another version is left alone until its calls end. */
    static final int VERSION = 2;
    static final int TOKEN_BYTES = 32;
    /** The world's answer to its token: a program that got the port of a dead world does not say it. */
    static final int WELCOME = 'W';
    private static final String FILE = "world.door";

    void write(Path directory) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("version", Integer.toString(VERSION));
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("token", token);
        properties.setProperty("pid", Long.toString(pid));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        Path unfinished = Files.createTempFile(directory, FILE, ".part");
        OwnerOnly.create(unfinished);
        Files.write(unfinished, bytes.toByteArray());
        Files.move(unfinished, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    static Door read(Path directory) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(directory.resolve(FILE))) {
            properties.load(in);
        }
        if (!Integer.toString(VERSION).equals(properties.getProperty("version"))) {
            throw new IOException("a simulated switch of another version still has calls in " + directory);
        }
        try {
            return new Door(Integer.parseInt(properties.getProperty("port")), properties.getProperty("token"),
                    Long.parseLong(properties.getProperty("pid")));
        } catch (NumberFormatException e) {
            throw new IOException("damaged: " + directory.resolve(FILE), e);
        }
    }

    static void remove(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    boolean opensTo(byte[] said) {
        return MessageDigest.isEqual(said, token.getBytes(StandardCharsets.US_ASCII));
    }
}
