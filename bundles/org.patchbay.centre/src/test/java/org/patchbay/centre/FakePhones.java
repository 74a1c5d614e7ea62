// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.spi.Phones;

/** Displays of phones; nobody works them here. */
final class FakePhones implements Phones {
    private final Map<String, Consumer<PhoneView>> followers = new HashMap<>();

    void ring(String extension, String caller) {
        if (followers.containsKey(extension)) {
            followers.get(extension).accept(new PhoneView(extension, State.RINGING, ("Maria Lehmann " + caller).strip(), Instant.EPOCH));
        }
    }

    @Override
    public AutoCloseable follow(String extension, Consumer<PhoneView> listener) {
        followers.put(extension, listener);
        listener.accept(new PhoneView(extension, State.ON_HOOK, "", Instant.EPOCH));
        return () -> followers.remove(extension);
    }

    @Override
    public void lift(String extension) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hangUp(String extension) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void toggleHold(String extension) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void dial(String extension, String number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void transfer(String extension, String number) {
        throw new UnsupportedOperationException();
    }
}
