// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ScrollList;

/** The contact that the agent looks at: its head, and a card of each capability that has one for it. */
final class ContactPane extends Composite {
    private record Shown(ContactCard card, Control control, Consumer<ContactView> update) {
    }

    private final Desk desk;
    private final NothingToDo empty;
    private final ScrollList list;
    private final List<Shown> shown = new ArrayList<>();
    private Optional<ContactId> contact = Optional.empty();
    private Optional<ContactView> last = Optional.empty();
    private Optional<ContactHead> head = Optional.empty();

    ContactPane(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "contact");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        empty = new NothingToDo(this, desk);
        empty.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        list = new ScrollList(this, desk, Token.CANVAS);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.follow(this, _ -> refresh(false));
        desk.selection().follow(this, () -> refresh(false));
        desk.words().bind(this, () -> refresh(true));
        desk.look().bind(this, () -> refresh(true));
        desk.parts().follow(this, () -> refresh(true));
    }

    /** @param again even where the contact is as it was */
    private void refresh(boolean again) {
        Optional<ContactView> view = desk.view().flatMap(desk.selection()::in);
        if (!again && view.isPresent() && view.equals(last)) {
            return;
        }
        last = view;
        if (!view.map(ContactView::id).equals(contact)) {
            contact = view.map(ContactView::id);
            clear();
        }
        view.ifPresent(this::show);
        desk.view().ifPresent(v -> empty.show(v, !v.contacts().isEmpty()));
        setShown(empty, view.isEmpty());
        setShown(list, view.isPresent());
        list.refresh();
    }

    private void show(ContactView view) {
        if (head.isEmpty()) {
            ContactHead created = new ContactHead(list.content(), desk);
            created.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            head = Optional.of(created);
        }
        head.get().show(view);
        List<ContactCard> wanted = wanted(view);
        shown.removeIf(s -> {
            boolean gone = !wanted.contains(s.card());
            if (gone) {
                s.control().dispose();
            }
            return gone;
        });
        shown.forEach(s -> s.update().accept(view));
        createNext(view);
    }

    private List<ContactCard> wanted(ContactView view) {
        return desk.parts().cards().stream().filter(card -> card.shows(view)).toList();
    }

    /** Each in a turn of its own: keys are answered between them. */
    private void createNext(ContactView view) {
        List<ContactCard> wanted = wanted(view);
        wanted.stream().filter(card -> shown.stream().noneMatch(s -> s.card() == card)).findFirst().ifPresent(card -> {
            Control created = create(card, view);
            arrange(wanted);
            list.refresh(created);
            desk.post(this::goOn);
        });
    }

    private void goOn() {
        if (!isDisposed()) {
            last.ifPresent(this::createNext);
        }
    }

    private Control create(ContactCard card, ContactView view) {
        Composite host = WidgetId.set(new Composite(list.content(), SWT.NONE), "card." + card.id());
        host.setLayout(new FillLayout());
        host.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        desk.look().bind(host, () -> host.setBackground(desk.look().color(Token.CANVAS)));
        shown.add(new Shown(card, host, card.create(host, desk, view)));
        return host;
    }

    /** In the cards' own order, whichever came first. */
    private void arrange(List<ContactCard> order) {
        Control above = head.get();
        for (ContactCard card : order) {
            for (Shown s : shown) {
                if (s.card() == card) {
                    s.control().moveBelow(above);
                    above = s.control();
                }
            }
        }
    }

    private void clear() {
        shown.forEach(s -> s.control().dispose());
        shown.clear();
        head.ifPresent(Control::dispose);
        head = Optional.empty();
    }

    private void setShown(Control control, boolean now) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == now) {
            data.exclude = !now;
            control.setVisible(now);
            layout(true, true);
        }
    }
}
