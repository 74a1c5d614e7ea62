// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PhoneView;

/** An agent's workstation and phone, without a screen. */
final class Desk implements DeskListener {

    /** Whether views reach it. */
    enum Link {
        OPEN, CLOSED, TAKEN_OVER
    }

    private final Consumer<DeskView> watcher;
    private Optional<DeskView> view = Optional.empty();
    private Optional<DeskSession> session = Optional.empty();
    private Link link = Link.CLOSED;
    private Optional<ShownTargets> targets = Optional.empty();
    private Set<LegId> speaking = Set.of();
    private PhoneView phone;

    /** @param watcher sees every view */
    Desk(Consumer<DeskView> watcher) {
        this.watcher = watcher;
    }

    void opened(DeskSession newSession) {
        session = Optional.of(newSession);
        link = Link.OPEN;
        newSession.speakers(now -> speaking = now);
    }

    /** @param what purpose and kind, as in {@code consult agent} */
    void list(String what, String search) {
        closeList();
        targets = session.map(open -> ShownTargets.open(open, what, search));
    }

    void closeList() {
        targets.ifPresent(ShownTargets::close);
        targets = Optional.empty();
    }

    /** The list of targets that the agent has open. */
    Optional<ShownTargets> targets() {
        return targets;
    }

    void close() {
        closeList();
        session.ifPresent(DeskSession::close);
        session = Optional.empty();
        speaking = Set.of();
        link = Link.CLOSED;
    }

    Optional<DeskSession> session() {
        return session;
    }

    /** The latest; nothing while the desk is closed. */
    Optional<DeskView> view() {
        return link == Link.OPEN ? view : Optional.empty();
    }

    Link link() {
        return link;
    }

    Set<LegId> speaking() {
        return speaking;
    }

    PhoneView phone() {
        return phone;
    }

    void phone(PhoneView newPhone) {
        phone = newPhone;
    }

    @Override
    public void show(DeskView newView) {
        view = Optional.of(newView);
        watcher.accept(newView);
    }

    @Override
    public void journal(boolean up) {
        // The journal of a rehearsal is in memory and always takes what happens.
    }

    @Override
    public void closed() {
        targets = Optional.empty();
        session = Optional.empty();
        speaking = Set.of();
        link = Link.TAKEN_OVER;
    }
}
