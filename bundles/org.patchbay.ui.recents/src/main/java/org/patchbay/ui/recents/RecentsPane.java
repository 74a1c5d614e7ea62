// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.DeskSession;
import org.patchbay.api.RecentContact;
import org.patchbay.api.Subscription;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.ui.kit.Action;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.ChannelIcon;
import org.patchbay.ui.kit.widget.ControlButton;
import org.patchbay.ui.kit.widget.FramedList;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.RowList;
import org.patchbay.ui.kit.widget.Rows;
import org.patchbay.ui.kit.widget.SearchKeys;
import org.patchbay.ui.kit.widget.TextField;

/** A search field, the contacts it leaves, and Call back; by keyboard from end to end. */
final class RecentsPane extends Composite {
    private static final int ICON = 16;

    private final Desk desk;
    private final TextField search;
    private final Composite stack;
    private final FramedList framed;
    private final RowList list;
    private final Paragraph nothing;
    private final ControlButton callBack;
    private List<RecentContact> all = List.of();
    private List<RecentContact> left = List.of();
    private Optional<RecentContact> chosen = Optional.empty();
    private Subscription open = () -> { };
    private boolean asked;

    RecentsPane(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "recents");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginTop = 8;
        layout.verticalSpacing = 8;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        search = new TextField(this, desk, TextRole.BODY, Token.SURFACE, "recents.search").icon("search")
                .hint("ui.recents.search");
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        stack = new Composite(this, SWT.NONE);
        stack.setLayout(new StackLayout());
        stack.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.look().bind(stack, () -> stack.setBackground(getBackground()));
        framed = new FramedList(stack, desk, Token.SURFACE, "recents.list", "ui.recents.name", new Lines());
        list = framed.list();
        nothing = WidgetId.set(new Paragraph(stack, desk, Token.CANVAS), "recents.nothing");
        callBack = new ControlButton(this, desk, ControlView.disabled(Control.OUTDIAL, Reason.SIGNED_OUT), this::callBack);
        callBack.icon("phone-out").setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        callBack.say("ui.recents.callBack");
        WidgetId.set(callBack, "recents.call-back");
        listen();
    }

    private void listen() {
        search.onChange(_ -> refresh());
        search.onEnter(this::callBack);
        SearchKeys.bind(search, list::move);
        list.onSelect(() -> choose(list.selected()));
        list.onTake(this::callBack);
        desk.followSession(this, this::follow);
        addListener(SWT.Dispose, _ -> close());
        desk.words().bind(this, this::refresh);
        desk.follow(this, _ -> refreshButton());
        desk.actions().offer(this, new Action("recents", () -> true, this::reveal));
    }

    private void reveal() {
        desk.parts().reveal(Recents.ID);
        search.focus();
    }

    private void follow(Optional<DeskSession> session) {
        close();
        session.ifPresentOrElse(s -> open = s.recents(now -> desk.post(() -> show(now))), () -> show(List.of()));
    }

    private void close() {
        open.close();
        open = () -> { };
    }

    private void show(List<RecentContact> now) {
        if (!isDisposed()) {
            all = now;
            refresh();
        }
    }

    private void refresh() {
        String typed = search.text();
        left = typed.isBlank() ? all : all.stream().filter(c -> text(c).matches(typed, desk.words().locale())).toList();
        list.refresh();
        int at = chosen.map(this::place).orElse(-1);
        // Who types has somebody in mind: the first that is left is chosen, ready for Enter.
        int next = at < 0 && !typed.isBlank() && !left.isEmpty() ? 0 : at;
        list.mark(next);
        if (next >= 0) {
            list.reveal(next);
        }
        choose(next);
        nothing.show(desk.words().text(all.isEmpty() ? "ui.recents.empty" : "ui.recents.none"));
        ((StackLayout) stack.getLayout()).topControl = left.isEmpty() ? nothing : framed.control();
        stack.layout();
    }

    private int place(RecentContact wanted) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).contact().equals(wanted.contact()) && left.get(i).since().equals(wanted.since())) {
                return i;
            }
        }
        return -1;
    }

    private void choose(int row) {
        chosen = row < 0 ? Optional.empty() : Optional.of(left.get(row));
        refreshButton();
    }

    /** The centre's answer first; then what is in the way of this one contact. */
    private void refreshButton() {
        ControlView view = desk.view().map(v -> v.outdial().outdial())
                .orElse(ControlView.disabled(Control.OUTDIAL, Reason.SIGNED_OUT));
        Optional<Reason> why = chosen.flatMap(RecentContact::notCallable).filter(_ -> view.isEnabled());
        callBack.show(why.map(reason -> ControlView.disabled(Control.OUTDIAL, reason)).orElse(view));
        if (view.isEnabled() && chosen.isEmpty()) {
            callBack.disable(desk.words().text("ui.recents.choose"));
        }
        layout();
    }

    private void callBack() {
        if (asked || chosen.isEmpty() || !callBack.isUsable()) {
            return;
        }
        asked = true;
        RecentContact contact = chosen.get();
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.CallBack(agent, contact.contact(), contact.since()))
                .whenComplete((_, _) -> asked = false));
    }

    private RecentText text(RecentContact contact) {
        return RecentText.of(contact, desk.words(), desk.clock().now(), ZoneId.systemDefault());
    }

    private final class Lines implements Rows {
        @Override
        public int count() {
            return left.size();
        }

        @Override
        public int height(int width) {
            return RowInk.height(desk.look(), TextRole.BODY_STRONG, TextRole.LABEL, TextRole.LABEL);
        }

        @Override
        public String spoken(int row) {
            return text(left.get(row)).spoken();
        }

        @Override
        public void paint(RowInk ink, int row) {
            RecentContact contact = left.get(row);
            RecentText text = text(contact);
            boolean missed = contact.ending() == RecentContact.Ending.MISSED;
            ink.icon(ChannelIcon.name(contact.channel(), contact.direction()), missed ? Token.DANGER : Token.INK_2, ICON)
                    .line(TextRole.BODY_STRONG, Token.INK, text.who(), Token.INK_2, text.when())
                    .line(TextRole.LABEL, Token.INK_2, text.where())
                    .line(TextRole.LABEL, missed ? Token.DANGER : Token.INK_2, text.how());
        }
    }
}
