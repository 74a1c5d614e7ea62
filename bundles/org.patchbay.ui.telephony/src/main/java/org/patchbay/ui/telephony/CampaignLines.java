// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.TextLine;

/** That a contact is a campaign's, and the details that the campaign shows (CAMP-28). */
final class CampaignLines extends Composite {
    private final Desk desk;
    private final List<TextLine> lines = new ArrayList<>();

    CampaignLines(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "task.campaign");
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void show(Optional<PreviewView> preview) {
        List<String> texts = preview.map(this::texts).orElse(List.of());
        while (lines.size() > texts.size()) {
            lines.removeLast().dispose();
        }
        while (lines.size() < texts.size()) {
            TextLine line = new TextLine(this, desk, TextRole.LABEL, Token.INK_2);
            line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            lines.add(line);
        }
        for (int i = 0; i < texts.size(); i++) {
            lines.get(i).showData(texts.get(i));
        }
    }

    private List<String> texts(PreviewView view) {
        String campaign = desk.words().text("ui.popover.fromQueue", desk.words().text("ui.campaign.call"),
                desk.words().text(view.campaign()));
        return Stream.concat(Stream.of(campaign), view.details().stream()
                .map(row -> desk.words().text(row.label()) + "  " + desk.words().text(row.value()))).toList();
    }
}
