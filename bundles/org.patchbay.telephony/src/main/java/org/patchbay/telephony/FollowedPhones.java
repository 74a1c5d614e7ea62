// SPDX-License-Identifier: EPL-2.0
package org.patchbay.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.patchbay.model.desk.PhoneView;
import org.patchbay.spi.Phones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The phones of whichever provider is there; who follows a display goes on following at the next one. */
final class FollowedPhones implements Phones {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedPhones.class);

    private static final class Follower {
        final String extension;
        final Consumer<PhoneView> listener;
        Optional<AutoCloseable> at = Optional.empty();

        Follower(String extension, Consumer<PhoneView> listener) {
            this.extension = extension;
            this.listener = listener;
        }
    }

    private final List<Follower> followers = new ArrayList<>();
    private Optional<Phones> present = Optional.empty();

    synchronized void attach(Phones phones) {
        present = Optional.of(phones);
        followers.forEach(f -> f.at = Optional.of(phones.follow(f.extension, f.listener)));
    }

    synchronized void detach() {
        followers.forEach(this::stop);
        present = Optional.empty();
    }

    private void stop(Follower follower) {
        follower.at.ifPresent(following -> {
            try {
                following.close();
            } catch (Exception e) {
                LOG.debug("a display that was followed is gone", e);
            }
        });
        follower.at = Optional.empty();
    }

    private synchronized Optional<Phones> present() {
        return present;
    }

    @Override
    public void lift(String extension) {
        present().ifPresent(p -> p.lift(extension));
    }

    @Override
    public void hangUp(String extension) {
        present().ifPresent(p -> p.hangUp(extension));
    }

    @Override
    public void toggleHold(String extension) {
        present().ifPresent(p -> p.toggleHold(extension));
    }

    @Override
    public void dial(String extension, String number) {
        present().ifPresent(p -> p.dial(extension, number));
    }

    @Override
    public void transfer(String extension, String number) {
        present().ifPresent(p -> p.transfer(extension, number));
    }

    @Override
    public synchronized AutoCloseable follow(String extension, Consumer<PhoneView> listener) {
        Follower follower = new Follower(extension, listener);
        followers.add(follower);
        follower.at = present.map(p -> p.follow(extension, listener));
        return () -> {
            synchronized (this) {
                followers.remove(follower);
                stop(follower);
            }
        };
    }
}
