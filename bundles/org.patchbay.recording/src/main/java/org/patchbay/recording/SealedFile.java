// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;

/** A sealed file, read from any place. That it is whole is known when it is open. Used by one thread at a time. */
final class SealedFile implements AutoCloseable {

    private static final int HEAD = 1 + Integer.BYTES + Vault.NONCE_BYTES;
    private static final int RECORD = HEAD + Vault.BLOCK + Vault.TAG_BYTES;

    private final String name;
    private final SeekableByteChannel channel;
    private final Vault.Opened opened;
    private final long blocks;
    private final long size;
    private byte[] block;
    private long number;

    private SealedFile(Vault vault, String name, SeekableByteChannel channel) throws IOException {
        this.name = name;
        this.channel = channel;
        this.opened = vault.open(Channels.newInputStream(channel));
        long bytes = channel.size() - opened.bytes();
        blocks = (bytes + RECORD - 1) / RECORD;
        if (blocks == 0) {
            throw new EOFException("it is cut off");
        }
        number = blocks - 1;
        block = read(number);
        size = number * Vault.BLOCK + block.length;
    }

    /** @throws IOException naming the file, when it is none of this vault's or its beginning or end is damaged */
    static SealedFile open(Vault vault, String name, Path path) throws IOException {
        SeekableByteChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new SealedFile(vault, name, channel);
        } catch (IOException e) {
            channel.close();
            throw new IOException(path + " can't be read: " + e.getMessage(), e);
        }
    }

    static byte[] open(Vault vault, String name, byte[] sealed) throws IOException {
        try (SealedFile file = new SealedFile(vault, name, new Bytes(sealed))) {
            return file.stream().readAllBytes();
        }
    }

    /** Bytes of what was sealed. */
    long size() {
        return size;
    }

    Vault.Opened opened() {
        return opened;
    }

    private byte[] read(long wanted) throws IOException {
        boolean last = wanted == blocks - 1;
        channel.position(opened.bytes() + wanted * RECORD);
        ByteBuffer head = fill(ByteBuffer.allocate(HEAD));
        boolean saysLast = head.get() != 0;
        int length = head.getInt();
        if (saysLast != last || length < Vault.TAG_BYTES || length > Vault.BLOCK + Vault.TAG_BYTES
                || length > channel.size() - channel.position()) {
            throw new IOException("it is damaged or cut off");
        }
        byte[] nonce = new byte[Vault.NONCE_BYTES];
        head.get(nonce);
        try {
            return Vault.cipher(Cipher.DECRYPT_MODE, name, opened.key(), nonce, wanted, last)
                    .doFinal(fill(ByteBuffer.allocate(length)).array());
        } catch (GeneralSecurityException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private ByteBuffer fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("it is cut off");
            }
        }
        return buffer.flip();
    }

    /** @return what there is from that place on to the end of its block, as many as wanted at most; none at the end */
    byte[] read(long from, int most) throws IOException {
        if (from >= size) {
            return new byte[0];
        }
        if (from / Vault.BLOCK != number) {
            block = read(from / Vault.BLOCK);
            number = from / Vault.BLOCK;
        }
        int at = (int) (from % Vault.BLOCK);
        return Arrays.copyOfRange(block, at, Math.min(block.length, at + most));
    }

    /** From the beginning; closing it closes nothing. */
    InputStream stream() {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = readNBytes(1);
                return one.length == 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                byte[] part = SealedFile.this.read(at, length);
                System.arraycopy(part, 0, target, from, part.length);
                at += part.length;
                return part.length == 0 && length > 0 ? -1 : part.length;
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What is small enough to be in memory whole. */
    private static final class Bytes implements SeekableByteChannel {
        private final byte[] bytes;
        private final ByteArrayInputStream in;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read(ByteBuffer target) {
            byte[] part = new byte[target.remaining()];
            int read = in.read(part, 0, part.length);
            if (read > 0) {
                target.put(part, 0, read);
            }
            return read;
        }

        @Override
        public long position() {
            return bytes.length - in.available();
        }

        @Override
        public SeekableByteChannel position(long at) {
            in.reset();
            in.skip(at);
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new NonWritableChannelException();
        }

        @Override
        public SeekableByteChannel truncate(long size) {
            throw new NonWritableChannelException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
