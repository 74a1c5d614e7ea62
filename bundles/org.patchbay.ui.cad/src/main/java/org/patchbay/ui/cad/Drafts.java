// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** One contact's texts that are not saved yet, and how saving them goes. Nothing here is ever lost by a failure. */
final class Drafts {

    /**
     * @param text as typed
     * @param basedOn revision of the value that the agent had before
     */
    record Draft(String text, long basedOn) {
    }

    /** How the last save went. */
    enum Saving {
        NOT_ASKED, UNDER_WAY, DONE,
        /** Refused, or nobody answered: to be tried again. */
        FAILED
    }

    /** @param reason key of the words that say why */
    record Refusal(String variable, String reason) {
    }

    private final SortedMap<String, Draft> drafts = new TreeMap<>();
    private final Set<String> left = new HashSet<>();
    private Saving saving = Saving.NOT_ASKED;
    private Optional<Refusal> refusal = Optional.empty();
    private Set<String> sent = Set.of();
    private String why = "";
    private Runnable changed = () -> { };

    /** Told of each change; there is one card of a contact at a time. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    Optional<Draft> of(String variable) {
        return Optional.ofNullable(drafts.get(variable));
    }

    SortedMap<String, Draft> all() {
        return Collections.unmodifiableSortedMap(drafts);
    }

    /**
     * The agent types.
     *
     * @param shown what the field shows when nothing is typed; the same again is no draft
     */
    void type(String variable, String text, String shown, long revision) {
        if (text.equals(shown)) {
            drafts.remove(variable);
        } else {
            long basedOn = of(variable).map(Draft::basedOn).orElse(revision);
            drafts.put(variable, new Draft(text, basedOn));
        }
        settled(variable);
        changed.run();
    }

    /** The agent has left the field: from now on it says what is wrong with it. */
    void leave(String variable) {
        if (drafts.containsKey(variable) && left.add(variable)) {
            changed.run();
        }
    }

    boolean isLeft(String variable) {
        return left.contains(variable);
    }

    void leaveAll() {
        left.addAll(drafts.keySet());
        changed.run();
    }

    void drop(String variable) {
        if (drafts.remove(variable) != null) {
            left.remove(variable);
            settled(variable);
            changed.run();
        }
    }

    void clear() {
        drafts.clear();
        left.clear();
        saving = Saving.NOT_ASKED;
        refusal = Optional.empty();
        changed.run();
    }

    /** What is typed replaces the newer value that somebody else saved. */
    void rebase(String variable, long revision) {
        drafts.computeIfPresent(variable, (_, draft) -> new Draft(draft.text(), revision));
    }

    private void settled(String variable) {
        refusal = refusal.filter(r -> !r.variable().equals(variable));
        if (saving != Saving.UNDER_WAY && (drafts.isEmpty() || saving == Saving.DONE)) {
            saving = Saving.NOT_ASKED;
        }
    }

    // Saving

    Saving saving() {
        return saving;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    /** Key of the words that say why it failed. */
    String why() {
        return why;
    }

    /** Whether the variable is on its way to the centre (CAD-18). */
    boolean isUnderWay(String variable) {
        return saving == Saving.UNDER_WAY && sent.contains(variable);
    }

    void asked(Set<String> variables) {
        saving = Saving.UNDER_WAY;
        sent = Set.copyOf(variables);
        refusal = Optional.empty();
        changed.run();
    }

    /**
     * The centre has them. What was typed meanwhile stays, on top of them.
     *
     * @param revisions of the values now
     */
    void saved(Map<String, Draft> taken, ToLongFunction<String> revisions) {
        saving = Saving.DONE;
        taken.forEach((variable, draft) -> {
            left.remove(variable);
            if (!drafts.remove(variable, draft)) {
                rebase(variable, revisions.applyAsLong(variable));
            }
        });
        changed.run();
    }

    /**
     * @param reason key of the words that say why
     * @param variable the one that was refused, where it is about one
     */
    void failed(String reason, Optional<String> variable) {
        saving = Saving.FAILED;
        why = reason;
        refusal = variable.map(v -> new Refusal(v, reason));
        variable.ifPresent(left::add);
        changed.run();
    }
}
