// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.patchbay.api.DeskPhone;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PhoneView.State;
import org.patchbay.ui.fixtures.Views;

/** A phone worked by hand, which notes what is done to it. */
final class HandPhone implements DeskPhone {
    final List<String> done = new ArrayList<>();
    private Optional<Consumer<PhoneView>> follower = Optional.empty();
    private PhoneView now = view(State.ON_HOOK, "", 0);

    static PhoneView view(State state, String display, int seconds) {
        return new PhoneView("1001", state, display, Views.ago(seconds));
    }

    void display(State state, String party, int seconds) {
        now = view(state, party, seconds);
        follower.ifPresent(f -> f.accept(now));
    }

    boolean isFollowed() {
        return follower.isPresent();
    }

    @Override
    public void lift() {
        done.add("lift");
    }

    @Override
    public void hangUp() {
        done.add("hang up");
    }

    @Override
    public void toggleHold() {
        done.add("hold");
    }

    @Override
    public void dial(String number) {
        done.add("dial " + number);
    }

    @Override
    public AutoCloseable follow(Consumer<PhoneView> listener) {
        follower = Optional.of(listener);
        listener.accept(now);
        return () -> follower = Optional.empty();
    }
}
