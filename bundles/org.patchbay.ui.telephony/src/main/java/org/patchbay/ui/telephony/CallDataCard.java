// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Card;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.TextLine;

/** The call's data, to read. Secure values are asterisks with a padlock. */
@Component
public final class CallDataCard implements ContactCard {
    @Override
    public String id() {
        return "org.patchbay.call-data";
    }

    @Override
    public int rank() {
        return 200;
    }

    @Override
    public boolean shows(ContactView contact) {
        return true;
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        return new Data(parent, desk, contact)::show;
    }

    private static final class Data {
        private final Desk desk;
        private final Card card;
        private final Paragraph empty;
        private final List<VariableRow> rows = new ArrayList<>();

        Data(Composite parent, Desk desk, ContactView contact) {
            this.desk = desk;
            card = WidgetId.set(new Card(parent, desk, Token.SURFACE), "call-data");
            TextLine title = new TextLine(card, desk, TextRole.LABEL, Token.INK_2).words("ui.cad.title");
            title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            empty = new Paragraph(card, desk, Token.SURFACE).words("ui.cad.empty");
            empty.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
            show(contact);
        }

        void show(ContactView view) {
            List<String> names = view.variables().stream().map(Variable::name).toList();
            if (!names.equals(rows.stream().map(VariableRow::name).toList())) {
                rows.forEach(VariableRow::dispose);
                rows.clear();
                view.variables().forEach(v -> rows.add(create(v)));
            }
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(view.variables().get(i));
            }
            ((GridData) empty.getLayoutData()).exclude = !rows.isEmpty();
            empty.setVisible(rows.isEmpty());
        }

        private VariableRow create(Variable variable) {
            VariableRow row = new VariableRow(card, desk, variable.name());
            row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            return row;
        }
    }
}
