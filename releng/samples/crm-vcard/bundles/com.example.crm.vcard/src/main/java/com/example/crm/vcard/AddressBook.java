// SPDX-License-Identifier: EPL-2.0
package com.example.crm.vcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.patchbay.model.CustomerRecord;
import org.patchbay.model.CustomerRecord.Field;
import org.patchbay.model.Label;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;

/** The cards of one file, by the last digits of their numbers. Used by one thread. */
final class AddressBook {

    /** Enough to tell numbers apart, whether written nationally or internationally. */
    private static final int COMPARED_DIGITS = 9;
    private static final Label COMPANY = label("Company", "Firma", "公司", "Firma", "Компанія");
    private static final Label EMAIL = label("E-mail", "E-Mail", "电子邮件", "E-mail", "Ел. пошта");
    private static final Label NOTE = label("Note", "Notiz", "备注", "Notatka", "Примітка");

    private final Path file;
    private final String source;
    private FileTime read;
    private Map<String, List<CustomerRecord>> byNumber = Map.of();

    AddressBook(Path file, String source) {
        this.file = file;
        this.source = source;
    }

    List<CustomerRecord> find(String number) {
        try {
            refresh();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
        }
        String key = key(number);
        return key.isEmpty() ? List.of() : byNumber.getOrDefault(key, List.of());
    }

    private void refresh() throws IOException {
        FileTime changed = Files.getLastModifiedTime(file);
        if (!changed.equals(read)) {
            try (VCardReader cards = new VCardReader(file)) {
                byNumber = cards.readAll().stream()
                        .flatMap(card -> card.getTelephoneNumbers().stream()
                                .map(phone -> Map.entry(key(phone.getText()), card)))
                        .collect(Collectors.groupingBy(Map.Entry::getKey,
                                Collectors.mapping(e -> record(e.getValue()), Collectors.toList())));
            }
            read = changed;
        }
    }

    private CustomerRecord record(VCard card) {
        List<Field> fields = new ArrayList<>();
        if (card.getOrganization() != null) {
            fields.add(new Field(COMPANY, String.join(", ", card.getOrganization().getValues())));
        }
        card.getEmails().forEach(email -> fields.add(new Field(EMAIL, email.getValue())));
        card.getNotes().forEach(note -> fields.add(new Field(NOTE, note.getValue())));
        String name = card.getFormattedName() == null ? "" : card.getFormattedName().getValue();
        String key = card.getUid() == null ? name : card.getUid().getValue();
        return new CustomerRecord(source, key, name, fields);
    }

    private static String key(String number) {
        String digits = number == null ? "" : number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
    }

    private static Label label(String en, String de, String zh, String pl, String uk) {
        return new Label(en, new TreeMap<>(Map.of("de", de, "zh", zh, "pl", pl, "uk", uk)));
    }
}
