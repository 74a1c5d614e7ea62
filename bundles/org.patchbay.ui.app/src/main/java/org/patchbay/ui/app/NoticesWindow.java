// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Notice;
import org.patchbay.ui.kit.Notices.Entry;
import org.patchbay.ui.kit.SideWindow;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.ScrollList;
import org.patchbay.ui.kit.widget.TextLine;

/** The notices of the day, the newest first. Opening it reads them; what must be acknowledged waits for its button. */
final class NoticesWindow {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 420;
    private static final int ICON = 20;

    private final Desk desk;
    private final ScrollList list;
    private final PressButton clear;
    private List<Entry> shown = List.of();

    private NoticesWindow(Composite parent, Desk desk) {
        this.desk = desk;
        list = WidgetId.set(new ScrollList(parent, desk, Token.RAISED), "notices.list");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = desk.look().scaled(HEIGHT);
        list.setLayoutData(data);
        clear = WidgetId.set(new PressButton(parent, desk, PressButton.Kind.QUIET).words("ui.notice.clear"), "notices.clear");
        clear.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        clear.onPress(desk.notices()::forget);
        desk.notices().follow(list, this::refresh);
        desk.words().bind(list, this::fill);
        desk.look().bind(list, list::refresh);
    }

    static void open(Shell owner, Desk desk) {
        SideWindow.open(owner, desk, "notices.window", "ui.notice.title", WIDTH, parent -> new NoticesWindow(parent, desk));
        desk.notices().readAll();
    }

    private void refresh() {
        if (!desk.notices().entries().equals(shown)) {
            fill();
            // Whoever has the list open reads what comes.
            desk.post(desk.notices()::readAll);
        }
    }

    private void fill() {
        shown = desk.notices().entries();
        for (Control child : list.content().getChildren()) {
            child.dispose();
        }
        shown.forEach(this::add);
        if (shown.isEmpty()) {
            new TextLine(list.content(), desk, TextRole.BODY, Token.INK_2).words("ui.notice.empty");
            clear.disable(desk.words().text("ui.notice.empty"));
        } else {
            clear.enable();
        }
        list.refresh();
    }

    private void add(Entry entry) {
        Notice notice = entry.notice();
        Card card = WidgetId.set(new Card(list.content(), desk, Token.SURFACE), "entry." + notice.message().key());
        card.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        card.grid().numColumns = 3;
        IconView icon = new IconView(card, desk, ICON);
        icon.show(NoticesArea.icon(notice), NoticesArea.ink(notice), desk.words().text("ui.notice.kind." + notice.kind()));
        icon.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, false, false));
        Paragraph text = new Paragraph(card, desk, Token.SURFACE, entry.read() ? Token.INK_2 : Token.INK);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        text.show(desk.words().text(notice.message()));
        TextLine time = new TextLine(card, desk, TextRole.LABEL, Token.INK_2);
        time.showData(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(desk.words().locale())
                .withZone(ZoneId.systemDefault()).format(entry.at()));
        time.setLayoutData(new GridData(SWT.END, SWT.TOP, false, false));
        if (notice.mustBeAcknowledged() && !entry.read()) {
            NoticesArea.closing(card, desk, notice).setLayoutData(new GridData(SWT.END, SWT.CENTER, true, false, 3, 1));
        }
    }
}
