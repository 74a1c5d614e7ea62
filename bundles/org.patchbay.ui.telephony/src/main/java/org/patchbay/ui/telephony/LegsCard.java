// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.LegView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** The interaction control: one pane per leg, side by side, above each other where it is narrow. */
@Component
public final class LegsCard implements ContactCard {
    private static final int SIDE_BY_SIDE = 560;

    @Override
    public String id() {
        return "org.patchbay.legs";
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public boolean shows(ContactView contact) {
        // In wrap-up the wrap-up stands in the place of the controls; before a campaign's call its contact does.
        boolean before = contact.preview().isPresent() && contact.status() == ContactView.Status.OFFERED;
        return !contact.legs().isEmpty() && contact.status() != ContactView.Status.WRAP_UP && !before;
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        return new Legs(parent, desk, contact)::show;
    }

    private static final class Legs {
        private final Composite row;
        private final Desk desk;
        private final ContactView contact;
        private final List<LegPane> panes = new ArrayList<>();
        private Locale language;

        Legs(Composite parent, Desk desk, ContactView contact) {
            this.desk = desk;
            this.contact = contact;
            row = new Composite(parent, SWT.NONE);
            GridLayout layout = new GridLayout();
            layout.marginWidth = 0;
            layout.marginHeight = 0;
            layout.makeColumnsEqualWidth = true;
            row.setLayout(layout);
            desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.CANVAS)));
            row.addListener(SWT.Resize, _ -> columns());
            show(contact);
        }

        void show(ContactView view) {
            boolean again = !desk.words().locale().equals(language);
            language = desk.words().locale();
            if (!arePanesOf(view.legs())) {
                arrange(view.legs());
            }
            for (int i = 0; i < panes.size(); i++) {
                panes.get(i).show(view.legs().get(i), again);
            }
        }

        private boolean arePanesOf(List<LegView> legs) {
            return panes.size() == legs.size()
                    && IntStream.range(0, legs.size()).allMatch(i -> panes.get(i).isOf(legs.get(i)));
        }

        /** A pane whose leg stays stays, and the keyboard in it. */
        private void arrange(List<LegView> legs) {
            List<LegPane> before = List.copyOf(panes);
            panes.clear();
            for (LegView leg : legs) {
                LegPane pane = before.stream().filter(p -> p.isOf(leg)).findFirst().orElseGet(() -> create(leg));
                pane.moveBelow(null);
                panes.add(pane);
            }
            before.stream().filter(pane -> !panes.contains(pane)).forEach(LegPane::dispose);
            columns();
            row.requestLayout();
        }

        private LegPane create(LegView leg) {
            LegPane pane = new LegPane(row, desk, contact.id(), leg.id(), leg.role());
            pane.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
            return pane;
        }

        private void columns() {
            GridLayout layout = (GridLayout) row.getLayout();
            int width = room();
            int wanted = width < desk.look().scaled(SIDE_BY_SIDE) ? 1 : Math.max(1, panes.size());
            if (layout.numColumns != wanted) {
                layout.numColumns = wanted;
                row.requestLayout();
            }
            panes.forEach(pane -> pane.arrange((width - (wanted - 1) * layout.horizontalSpacing) / wanted));
        }

        /** A row that has no place yet will be as wide as what it stands in. */
        private int room() {
            Composite place = row;
            while (place.getSize().x == 0 && place.getParent() != null) {
                place = place.getParent();
            }
            return place.getClientArea().width;
        }
    }
}
