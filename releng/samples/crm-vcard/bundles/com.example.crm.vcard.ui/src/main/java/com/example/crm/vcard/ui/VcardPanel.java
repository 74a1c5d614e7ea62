// SPDX-License-Identifier: EPL-2.0
package com.example.crm.vcard.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.CustomerRecord;
import org.patchbay.model.Label;
import org.patchbay.ui.api.ContactPanel;
import org.patchbay.ui.api.PanelContact;

/** Shows what the vCard file says about the customer, in text that can be selected and copied. */
@Component
public class VcardPanel implements ContactPanel {

    private static final Label TITLE = new Label("Address book", new TreeMap<>(
            Map.of("de", "Adressbuch", "zh", "通讯簿", "pl", "Książka adresowa", "uk", "Адресна книга")));

    @Override
    public String id() {
        return "com.example.crm.vcard";
    }

    @Override
    public Label title() {
        return TITLE;
    }

    @Override
    public boolean accepts(PanelContact contact) {
        return !records(contact).isEmpty();
    }

    @Override
    public View create(Composite parent, PanelContact contact) {
        parent.setLayout(new GridLayout(2, false));
        fill(parent, contact);
        return changed -> {
            for (Control old : parent.getChildren()) {
                old.dispose();
            }
            fill(parent, changed);
            parent.layout(true, true);
        };
    }

    private static void fill(Composite parent, PanelContact contact) {
        for (CustomerRecord found : records(contact)) {
            text(parent, found.name(), 2);
            for (CustomerRecord.Field field : found.fields()) {
                text(parent, field.label().in(Locale.getDefault()), 1);
                text(parent, field.value(), 1);
            }
        }
    }

    private static List<CustomerRecord> records(PanelContact contact) {
        return contact.records().stream().filter(r -> r.source().equals("vcard")).toList();
    }

    private static void text(Composite parent, String value, int columns) {
        Text text = new Text(parent, SWT.READ_ONLY | SWT.WRAP);
        text.setText(value);
        text.setLayoutData(new GridData(SWT.FILL, SWT.TOP, columns == 2 || value.isEmpty(), false, columns, 1));
    }
}
