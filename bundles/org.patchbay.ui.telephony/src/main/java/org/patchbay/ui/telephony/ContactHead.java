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
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.marginBottom = 4;
        layout.verticalSpacing = 2;
        layout.horizontalSpacing = 12;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        title = new TextLine(this, desk, TextRole.TIMER, Token.INK);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        timer = WidgetId.set(new TimerLabel(this, desk, TextRole.TIMER, Token.INK), "contact.timer");
        timer.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        numbers = new TextLine(this, desk, TextRole.BODY, Token.INK_2);
        numbers.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        recording = WidgetId.set(new RecordingSign(this, desk), "contact.recording");
        recording.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    void show(ContactView view) {
        title.showData(Titles.of(view, desk.words()));
        String queue = desk.words().text(view.queue());
        numbers.showData(view.number().isEmpty() ? queue
                : desk.words().text("ui.interaction.numbers", view.number(), view.dialled(), queue));
        timer.since(view.since());
        recording.show(view.recording(), view.recordingUntil());
        layout();
    }
}
