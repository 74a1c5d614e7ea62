// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.api.DeskSession;
import org.patchbay.api.Subscription;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;

/** Who is in the call, as soon as there is more than agent and customer, and when the customer has left (CONF-44). */
@Component
public final class ParticipantsCard implements ContactCard {
    private static final int BELOW_THE_CONTROLS = 110;
    private static final int TWO = 2;
    private static final int COLUMN = 180;

    @Override
    public String id() {
        return "org.patchbay.participants";
    }

    @Override
    public int rank() {
        return BELOW_THE_CONTROLS;
    }

    @Override
    public boolean shows(ContactView contact) {
        return contact.status() == ContactView.Status.ACTIVE
                && (contact.participants().size() > TWO || contact.postCall().isPresent());
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        return new Strip(parent, desk, contact)::show;
    }

    private static final class Strip {
        private final Desk desk;
        private final Card card;
        private final Paragraph postCall;
        private final Composite people;
        private final List<ParticipantCell> cells = new ArrayList<>();
        private Optional<Subscription> subscription = Optional.empty();
        private Set<LegId> speaking = Set.of();

        Strip(Composite parent, Desk desk, ContactView contact) {
            this.desk = desk;
            card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "participants");
            TextLine title = new TextLine(card, desk, TextRole.LABEL, Token.INK_2).words("ui.participants.title");
            title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            postCall = WidgetId.set(new Paragraph(card, desk, Token.SURFACE, Token.INK), "participants.post-call")
                    .words("ui.participants.postCall");
            postCall.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            people = new Composite(card, SWT.NONE);
            GridLayout grid = new GridLayout();
            grid.marginWidth = 0;
            grid.marginHeight = 0;
            grid.horizontalSpacing = 24;
            grid.verticalSpacing = 8;
            grid.makeColumnsEqualWidth = true;
            people.setLayout(grid);
            people.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            desk.look().style(people, Token.SURFACE, Token.INK);
            people.addListener(SWT.Resize, _ -> columns());
            desk.look().bind(people, this::columns);
            show(contact);
            desk.followSession(people, this::follow);
            people.addListener(SWT.Dispose, _ -> subscription.ifPresent(Subscription::close));
        }

        private void follow(Optional<DeskSession> session) {
            subscription.ifPresent(Subscription::close);
            speaking(Set.of());
            subscription = session.map(s -> s.speakers(now -> desk.post(() -> speaking(now))));
        }

        private void speaking(Set<LegId> now) {
            if (!people.isDisposed()) {
                speaking = now;
                cells.forEach(cell -> cell.speaks(now.contains(cell.leg())));
            }
        }

        void show(ContactView view) {
            List<LegId> legs = view.participants().stream().map(ParticipantView::leg).toList();
            if (!legs.equals(cells.stream().map(ParticipantCell::leg).toList())) {
                cells.forEach(ParticipantCell::dispose);
                cells.clear();
                legs.forEach(leg -> cells.add(create(leg)));
            }
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).show(view.participants().get(i));
            }
            boolean over = view.postCall().isPresent();
            ((GridData) postCall.getLayoutData()).exclude = !over;
            postCall.setVisible(over);
            columns();
            people.requestLayout();
        }

        private ParticipantCell create(LegId leg) {
            ParticipantCell cell = new ParticipantCell(people, desk, leg);
            cell.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            cell.speaks(speaking.contains(leg));
            return cell;
        }

        private void columns() {
            GridLayout grid = (GridLayout) people.getLayout();
            int widest = cells.stream().mapToInt(cell -> cell.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
            int column = Math.max(desk.look().scaled(COLUMN), widest) + grid.horizontalSpacing;
            int wanted = Math.max(1, (people.getSize().x + grid.horizontalSpacing) / column);
            if (grid.numColumns != wanted) {
                grid.numColumns = wanted;
                people.requestLayout();
            }
        }
    }
}
