// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.HeadLine;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** Who it is, through which number and queue, for how long, and whether it is recorded. */
final class ContactHead extends Composite {
    private final Desk desk;
    private final TextLine title;
    private final TextLine numbers;
    private final TimerLabel timer;
    private final RecordingSign recording;

    ContactHead(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "contact.head");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginBottom = 4;
        layout.verticalSpacing = 2;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        Composite first = line();
        title = new TextLine(first, desk, TextRole.TIMER, Token.INK);
        timer = WidgetId.set(new TimerLabel(first, desk, TextRole.TIMER, Token.INK), "contact.timer");
        Composite second = line();
        numbers = new TextLine(second, desk, TextRole.BODY, Token.INK_2);
        recording = WidgetId.set(new RecordingSign(second, desk), "contact.recording");
    }

    private Composite line() {
        Composite line = new Composite(this, SWT.NONE);
        line.setLayout(new HeadLine());
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.look().style(line, Token.CANVAS, Token.INK);
        return line;
    }

    void show(ContactView view) {
        title.showName(Titles.of(view, desk.words()));
        String queue = desk.words().text(view.queue());
        numbers.showName(view.number().isEmpty() ? queue
                : desk.words().text("ui.interaction.numbers", view.number(), view.dialled(), queue));
        timer.since(view.since());
        recording.show(view.recording(), view.recordingUntil());
        layout(true, true);
    }
}
