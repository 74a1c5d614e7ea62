// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.ScrollList;

/** All contacts of the agent, one card each, in the view's order. */
final class TaskList extends Composite {
    private final Desk desk;
    private final ScrollList list;
    private final Paragraph empty;
    private Locale language;
    private final Map<ContactId, TaskCard> cards = new LinkedHashMap<>();

    TaskList(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "tasks");
        setLayout(margins());
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        empty = new Paragraph(this, desk, Token.CANVAS);
        empty.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        list = new ScrollList(this, desk, Token.CANVAS);
        list.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.actions().offer(this, new Action("next-contact", () -> cards.size() > 1, () -> step(1)));
        desk.actions().offer(this, new Action("previous-contact", () -> cards.size() > 1, () -> step(-1)));
        desk.follow(this, this::show);
        desk.selection().follow(this, this::mark);
        desk.words().bind(this, () -> desk.view().ifPresent(this::show));
        addListener(SWT.Resize, _ -> resized());
    }

    private void resized() {
        cards.values().forEach(card -> card.narrow(isRail()));
        setShown(empty, cards.isEmpty() && !isRail());
    }

    private boolean isRail() {
        return getSize().x > 0 && getSize().x < desk.look().scaled(TaskCard.RAIL);
    }

    private static GridLayout margins() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        return layout;
    }

    private void show(DeskView view) {
        List<ContactId> ids = view.contacts().stream().map(ContactView::id).toList();
        boolean moved = !ids.equals(List.copyOf(cards.keySet()));
        if (moved) {
            rearrange(ids);
        }
        boolean again = !desk.words().locale().equals(language);
        language = desk.words().locale();
        boolean changed = view.contacts().stream().map(contact -> cards.get(contact.id()).show(contact, again))
                .reduce(moved, Boolean::logicalOr);
        boolean available = view.agent().state() == AgentState.AVAILABLE;
        empty.show(desk.words().text(available ? "ui.tasks.emptyAvailable" : "ui.tasks.empty"));
        setShown(empty, ids.isEmpty() && !isRail());
        setShown(list, !ids.isEmpty());
        mark();
        if (changed) {
            list.refresh();
        }
    }

    private void rearrange(List<ContactId> ids) {
        cards.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                entry.getValue().dispose();
            }
            return gone;
        });
        Map<ContactId, TaskCard> old = new LinkedHashMap<>(cards);
        cards.clear();
        TaskCard above = null;
        for (ContactId id : ids) {
            TaskCard card = old.getOrDefault(id, null);
            if (card == null) {
                card = new TaskCard(list.content(), desk, id);
                card.narrow(isRail());
                card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            }
            card.moveBelow(above);
            above = card;
            cards.put(id, card);
        }
    }

    private void setShown(Control control, boolean shown) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude == shown) {
            data.exclude = !shown;
            control.setVisible(shown);
            layout(true, true);
        }
    }

    private void mark() {
        cards.forEach((id, card) -> card.select(desk.selection().contact().filter(id::equals).isPresent()));
    }

    private void step(int by) {
        List<ContactId> ids = new ArrayList<>(cards.keySet());
        int at = desk.selection().contact().map(ids::indexOf).orElse(0);
        ContactId next = ids.get(Math.floorMod(at + by, ids.size()));
        desk.selection().select(next);
        list.reveal(cards.get(next));
    }
}
