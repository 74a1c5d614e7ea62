// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.api.DeskPhone;
import org.patchbay.api.DeskSession;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.ui.kit.Desk;

/** The way from the phone of the session of now to the screen: its latest display, on the UI thread. */
final class PhoneLine {
    private final Desk desk;
    private final Widget owner;
    private final BiConsumer<Optional<DeskPhone>, Optional<PhoneView>> screen;
    private Optional<DeskPhone> phone = Optional.empty();
    private Optional<AutoCloseable> following = Optional.empty();

    /** @param screen given the phone and its display whenever either changes; nothing where there is none */
    PhoneLine(Desk desk, Widget owner, BiConsumer<Optional<DeskPhone>, Optional<PhoneView>> screen) {
        this.desk = desk;
        this.owner = owner;
        this.screen = screen;
        desk.followSession(owner, session -> follow(session.flatMap(DeskSession::phone)));
        owner.addListener(SWT.Dispose, _ -> stop());
    }

    private void follow(Optional<DeskPhone> next) {
        stop();
        phone = next;
        screen.accept(phone, Optional.empty());
        following = next.map(this::follow);
    }

    private AutoCloseable follow(DeskPhone line) {
        AtomicReference<PhoneView> latest = new AtomicReference<>();
        return line.follow(view -> {
            // A display that was not yet shown is only replaced; the one that posted shows the latest.
            if (latest.getAndSet(view) == null) {
                desk.post(() -> show(line, latest.getAndSet(null)));
            }
        });
    }

    private void show(DeskPhone line, PhoneView view) {
        if (!owner.isDisposed() && phone.filter(p -> p == line).isPresent()) {
            screen.accept(phone, Optional.of(view));
        }
    }

    private void stop() {
        following.ifPresent(line -> {
            try {
                line.close();
            } catch (Exception e) {
                desk.trouble("phone", e);
            }
        });
        following = Optional.empty();
        phone = Optional.empty();
    }
}
