// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.RowList;

/**
 * The targets that a question finds, live; or one sentence in their place. What was found stays until the next answer
 * comes, so that nothing flickers while somebody types.
 */
final class TargetPane implements TargetListener {
    /** Nothing is said of waiting before. */
    private static final int PATIENCE_MILLIS = 300;
    /** A directory is not asked about each letter of somebody who types fast. */
    private static final int DIRECTORY_PAUSE_MILLIS = 150;
    private static final int PAGE = 100;

    private final Desk desk;
    private final TargetQuery.Purpose purpose;
    private final Runnable changed;
    private final Found found = new Found();
    private final Feed feed;
    private final TargetRows rows;
    private final ListOrSentence place;
    private final RowList list;
    private Target.Kind kind = Target.Kind.AGENT;
    private String text = "";
    private Optional<String> chosen = Optional.empty();
    private Optional<String> gone = Optional.empty();
    /** Grows with each question; an alarm for an older one is nobody's. */
    private int asked;
    private boolean waits;
    private boolean moreAsked;

    /** @param changed told after each answer and each choice */
    TargetPane(Composite parent, Desk desk, TargetQuery.Purpose purpose, Runnable changed) {
        this.desk = desk;
        this.purpose = purpose;
        this.changed = changed;
        feed = new Feed(desk, this);
        rows = new TargetRows(desk, found);
        place = new ListOrSentence(parent, desk, rows);
        list = place.list();
        list.onSelect(this::chose);
        list.onScroll(this::askForMore);
        desk.words().bind(list, this::again);
        list.addListener(SWT.Dispose, _ -> feed.close());
    }

    Control control() {
        return place.control();
    }

    RowList list() {
        return list;
    }

    Found found() {
        return found;
    }

    /** Another list, and what is typed. */
    void show(Target.Kind nextKind, String nextText) {
        boolean other = kind != nextKind;
        if (other) {
            kind = nextKind;
            rows.of(kind);
            found.clear();
            place.list(true);
        }
        text = nextText;
        chosen = other ? Optional.empty() : chosen;
        gone = Optional.empty();
        ask(kind == Target.Kind.ORGANIZATION && !other ? DIRECTORY_PAUSE_MILLIS : 0);
    }

    /** The same question in another language. */
    private void again() {
        if (asked > 0) {
            ask(0);
        }
    }

    private void ask(int pause) {
        int mine = ++asked;
        waits = true;
        if (pause == 0) {
            open();
        } else {
            feed.close();
            later(pause, mine, this::open);
        }
        later(pause + PATIENCE_MILLIS, mine, this::sayWhatWaits);
    }

    private void open() {
        feed.ask(new TargetQuery(kind, purpose, text, desk.words().locale(), PAGE));
    }

    private void later(int millis, int mine, Runnable then) {
        desk.display().timerExec(millis, () -> {
            if (mine == asked && !list.isDisposed()) {
                then.run();
            }
        });
    }

    /** The latest list, presence too (CONSULT-11, XFER-26, DIR-18). */
    void refresh() {
        int mine = ++asked;
        waits = true;
        feed.refresh();
        later(PATIENCE_MILLIS, mine, this::sayWhatWaits);
    }

    private void sayWhatWaits() {
        if (waits) {
            place.say(desk.words().text("ui.state.loading"));
        }
    }

    @Override
    public void page(TargetPage page) {
        found.page(page);
        moreAsked = false;
        if (page.first()) {
            waits = false;
            choose();
            showAll();
            reveal();
        } else {
            showAll();
        }
        changed.run();
        askForMore();
    }

    /** Who types has somebody in mind: the first found is chosen, ready for Enter; a plain number is one to dial. */
    private void choose() {
        boolean still = chosen.flatMap(found::get).isPresent();
        if (still && text.isBlank()) {
            return;
        }
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        Optional<TargetEntry> meant = found.meant();
        Optional<TargetEntry> best = letters ? found.first().or(() -> meant) : meant.or(found::first);
        chosen = text.isBlank() ? Optional.empty() : best.map(TargetEntry::key);
    }

    private void reveal() {
        int index = chosen.map(found::indexOf).orElse(-1);
        if (index < 0) {
            list.top(0);
        } else {
            list.reveal(index);
        }
    }

    @Override
    public void changed(TargetEntry entry) {
        if (found.changed(entry)) {
            list.refresh(found.indexOf(entry.key()));
        } else {
            showAll();
        }
        changed.run();
    }

    @Override
    public void removed(String key) {
        if (chosen.filter(key::equals).isPresent()) {
            gone = found.get(key).map(entry -> desk.words().text(entry.label()));
            chosen = Optional.empty();
        }
        found.removed(key);
        showAll();
        changed.run();
    }

    private void showAll() {
        if (found.size() == 0 && !waits) {
            place.say(nothing());
            return;
        }
        place.list(false);
        list.mark(chosen.map(found::indexOf).orElse(-1));
        list.refresh();
    }

    private String nothing() {
        String key = "ui.consult.empty." + (kind == Target.Kind.AGENT ? kind + "." + purpose : kind.name());
        return text.isBlank() ? desk.words().text(key) : desk.words().text("ui.search.none", text.strip()) + "\n"
                + desk.words().text(kind == Target.Kind.ORGANIZATION ? "ui.consult.none.ORGANIZATION" : "ui.consult.none");
    }

    private void chose() {
        chosen = Optional.of(found.get(list.selected()).key());
        gone = Optional.empty();
        changed.run();
    }

    private void askForMore() {
        boolean near = list.end() + list.page() >= found.size();
        if (near && found.continues() && !moreAsked && !waits) {
            moreAsked = true;
            feed.more();
        }
    }

    /** The one chosen; nobody while it is not known whom the text finds. */
    Optional<TargetEntry> target() {
        return waits ? Optional.empty() : chosen.flatMap(found::get);
    }

    /** As {@link #target}, to be named; what is named does not flicker with each letter. */
    Optional<TargetEntry> named() {
        return chosen.flatMap(found::get);
    }

    /** Who was chosen and is listed no more. */
    Optional<String> gone() {
        return gone;
    }
}
