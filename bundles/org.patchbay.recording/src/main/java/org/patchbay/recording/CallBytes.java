// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;
import org.patchbay.model.RecordingId;

/** What a recording is of, to bytes and back: a version, then the fields in their order. */
final class CallBytes {

    private static final int VERSION = 1;
    /** Stands for a time that is not known. */
    private static final long OPEN = Long.MIN_VALUE;

    private CallBytes() {
    }

    static byte[] write(RecordedCall call) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(call.contact().value());
            out.writeUTF(call.agent().value());
            out.writeUTF(call.queue().value());
            out.writeUTF(call.number().text());
            out.writeUTF(call.name().text());
            time(out, Optional.of(call.began()));
            time(out, call.ended());
            stretches(out, call.stretches());
            stretches(out, call.pauses());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void time(DataOutputStream out, Optional<Instant> time) throws IOException {
        out.writeLong(time.map(Instant::toEpochMilli).orElse(OPEN));
    }

    private static void stretches(DataOutputStream out, List<Stretch> stretches) throws IOException {
        out.writeInt(stretches.size());
        for (Stretch stretch : stretches) {
            time(out, Optional.of(stretch.from()));
            time(out, stretch.to());
        }
    }

    /** @throws IOException when it is of a newer version */
    static RecordedCall read(RecordingId id, byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readUnsignedByte() != VERSION) {
            throw new IOException("a newer program wrote what recording " + id + " is of");
        }
        return new RecordedCall(id, new ContactId(in.readUTF()), new AgentId(in.readUTF()), new QueueId(in.readUTF()),
                new Personal(in.readUTF()), new Personal(in.readUTF()), time(in).orElseThrow(), time(in), stretches(in),
                stretches(in));
    }

    private static Optional<Instant> time(DataInputStream in) throws IOException {
        long time = in.readLong();
        return time == OPEN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }

    private static List<Stretch> stretches(DataInputStream in) throws IOException {
        int size = in.readInt();
        List<Stretch> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(new Stretch(time(in).orElseThrow(), time(in)));
        }
        return all;
    }
}
