// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

import org.patchbay.codec.CodecException;
import org.patchbay.codec.PersonalKeys;
import org.patchbay.model.ContactId;
import org.patchbay.spi.files.KeyFile;
import org.patchbay.spi.files.OwnerOnly;

/**
 * Contacts' keys in a file of their own beside the journal, each wrapped under a master key that lies in a
 * PKCS12 key store. The journal is never rewritten; this file is, when a contact is forgotten.
 */
public final class KeyRing implements PersonalKeys, AutoCloseable {

    private static final String ALGORITHM = "AES";
    private static final String WRAP = "AESWrap";

    private final Path path;
    private final SecretKey master;
    private final Map<ContactId, SecretKey> keys = new LinkedHashMap<>();
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private FileChannel channel;

    /**
     * @param folder of the journal; made when it is not there
     * @throws CodecException when a file is damaged or the master key is another one; both are left as they are
     */
    public KeyRing(Path folder) {
        path = folder.resolve("contact-keys");
        try {
            Files.createDirectories(folder);
            OwnerOnly.create(path);
            master = new KeyFile(folder.resolve("keys.p12")).key("master");
            long end = load();
            channel = FileChannel.open(path, StandardOpenOption.WRITE);
            channel.truncate(end).position(end);
        } catch (IOException e) {
            throw new CodecException("the contacts' keys in " + path + " can't be read: " + e.getMessage(), e);
        }
    }

    /** @return where the last whole entry ends; a crash may have cut off one that no event needs yet */
    private long load() throws IOException {
        byte[] all = Files.readAllBytes(path);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
        int end = 0;
        try {
            while (end < all.length) {
                String contact = in.readUTF();
                byte[] wrapped = in.readNBytes(in.readUnsignedByte());
                int bodyEnd = all.length - in.available();
                if (in.readInt() != crc(all, end, bodyEnd - end)) {
                    throw new CodecException("the contacts' keys in " + path + " are damaged at byte " + end);
                }
                keys.put(new ContactId(contact), unwrap(contact, wrapped));
                end = all.length - in.available();
            }
        } catch (EOFException cutOff) {
            return end;
        }
        return end;
    }

    private static int crc(byte[] bytes, int from, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    private SecretKey unwrap(String contact, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.UNWRAP_MODE, master);
            return (SecretKey) cipher.unwrap(wrapped, ALGORITHM, Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new CodecException("the key of contact " + contact + " in " + path
                    + " does not fit the master key in keys.p12", e);
        }
    }

    private byte[] entry(ContactId contact, SecretKey key) {
        try {
            Cipher cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.WRAP_MODE, master);
            byte[] wrapped = cipher.wrap(key);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(contact.value());
            out.writeByte(wrapped.length);
            out.write(wrapped);
            out.writeInt(crc(bytes.toByteArray(), 0, bytes.size()));
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new CodecException("the key of contact " + contact + " can't be wrapped", e);
        }
    }

    @Override
    public synchronized SecretKey of(ContactId contact) {
        return keys.computeIfAbsent(contact, id -> {
            SecretKey key = KeyFile.fresh();
            unwritten.writeBytes(entry(id, key));
            return key;
        });
    }

    @Override
    public synchronized Optional<SecretKey> find(ContactId contact) {
        return Optional.ofNullable(keys.get(contact));
    }

    @Override
    public synchronized void sync() {
        if (unwritten.size() == 0) {
            return;
        }
        try {
            long start = channel.position();
            try {
                write(channel, unwritten.toByteArray());
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(start).position(start);
                throw e;
            }
            unwritten.reset();
        } catch (IOException e) {
            throw new CodecException("the contacts' keys can't be written to " + path + ": " + e.getMessage(), e);
        }
    }

    /** Writes the file anew without that key; only when that is done the key is forgotten here too. */
    @Override
    public synchronized void forget(ContactId contact) {
        if (!keys.containsKey(contact)) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        keys.forEach((id, key) -> {
            if (!id.equals(contact)) {
                all.writeBytes(entry(id, key));
            }
        });
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            OwnerOnly.create(fresh);
            FileChannel next = FileChannel.open(fresh, StandardOpenOption.WRITE);
            try {
                write(next, all.toByteArray());
                next.force(true);
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                next.close();
                throw e;
            }
            channel.close();
            channel = next;
            unwritten.reset();
            keys.remove(contact);
        } catch (IOException e) {
            throw new CodecException("contact " + contact + " can't be forgotten in " + path, e);
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public synchronized void close() {
        try {
            sync();
            channel.close();
        } catch (IOException e) {
            throw new CodecException("the contacts' keys can't be closed", e);
        }
    }
}
