// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.patchbay.campaign.Logical.Cut;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Variable;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;

/** Reads a list line by line; never more of it than one record is in memory. */
final class ListReader implements AutoCloseable {

    /** A line of the list: a contact, or why it is none. */
    sealed interface Row {
        long line();
    }

    /**
     * @param number as it is dialled
     * @param texts number, name, then the variables' values
     */
    record Contact(long line, String number, TimeZones zones, List<String> texts, List<String> fields) implements Row {
    }

    /** @param fields as they stand in the list, or the whole line where it has none */
    record Bad(long line, String why, List<String> fields) implements Row {
    }

    private static final String SEPARATORS = ",;\t";
    private static final String BETWEEN_DIGITS = "[\\s\\u00A0\\u2010-\\u2013().\\-/]";
    /** Shorter ones without + are extensions and short codes, and dialled as they are. */
    private static final String NATIONAL = "[0-9]{7,}";
    private static final int MOST_IN_HEADER = 32_768;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;
    private final TimeZones home;
    private final BufferedReader in;
    private final CsvReaderBuilder csv;
    private final Logical records;
    private final Columns columns;

    /**
     * @param region of numbers without +, "" for none
     * @param home zone of contacts whose own nobody knows
     */
    ListReader(Path file, String region, ZoneId home) throws IOException, ListFileException {
        this.region = region;
        this.home = new TimeZones(List.of(home));
        in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), Encoding.strict()));
        try {
            String header = header();
            char separator = separator(header);
            csv = CsvReader.builder().fieldSeparator(separator);
            records = new Logical(in, separator, 1);
            columns = Columns.of(csv.ofSingleCsvRecord(header).getFields());
        } catch (CsvParseException e) {
            in.close();
            throw new ListFileException("line 1 is no line of a CSV file: " + e.getMessage());
        } catch (IOException | ListFileException e) {
            in.close();
            throw e;
        }
    }

    private String header() throws IOException, ListFileException {
        String line = in.readLine();
        String header = line == null ? "" : line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (header.isBlank() || header.length() > MOST_IN_HEADER) {
            throw new ListFileException("line 1 has to name the columns, for instance number,name");
        }
        return header;
    }

    /** The one that stands most often in the first line: programs differ by country. */
    private static char separator(String header) {
        return (char) SEPARATORS.chars().boxed().max(Comparator.<Integer>comparingLong(
                s -> header.chars().filter(c -> c == s).count()).thenComparing(s -> s == ',' ? 1 : 0)).orElseThrow().intValue();
    }

    Columns columns() {
        return columns;
    }

    /** The next line; empty at the end. */
    Optional<Row> next() throws IOException {
        return records.next().map(this::row);
    }

    private Row row(Cut cut) {
        if (!cut.closed()) {
            return new Bad(cut.line(), "a quote is never closed, or the line is too long", List.of(cut.text()));
        }
        try {
            return row(cut.line(), csv.ofSingleCsvRecord(cut.text()).getFields());
        } catch (CsvParseException e) {
            return new Bad(cut.line(), "is no line of a CSV file", List.of(cut.text()));
        }
    }

    private Row row(long line, List<String> fields) {
        if (fields.size() != columns.header().size()) {
            return new Bad(line, "has " + fields.size() + " fields; the first line names " + columns.header().size(), fields);
        }
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.codePointCount(0, field.length()) > Variable.MAX_CODE_POINTS) {
                return new Bad(line, columns.header().get(i) + " is longer than " + Variable.MAX_CODE_POINTS + " characters", fields);
            }
        }
        return numbered(line, fields);
    }

    private Row numbered(long line, List<String> fields) {
        String written = fields.get(columns.number()).strip();
        String bare = written.replaceAll(BETWEEN_DIGITS, "");
        if (bare.isEmpty()) {
            return new Bad(line, "has no number", fields);
        }
        Optional<PhoneNumber> known = phoneNumber(bare);
        Optional<DialNumber> number = known.map(n -> numbers.format(n, PhoneNumberFormat.E164)).or(() -> Optional.of(bare))
                .filter(n -> n.equals(DialNumber.strip(n))).flatMap(DialNumber::parse);
        if (number.isEmpty()) {
            return new Bad(line, "its number can't be dialled: 3 to 18 digits and + # * : are allowed", fields);
        }
        String zone = columns.zone() < 0 ? "" : fields.get(columns.zone()).strip();
        Optional<TimeZones> zones = zone.isEmpty()
                ? Optional.of(known.flatMap(TimeZones::of).orElse(home)) : TimeZones.named(zone);
        if (zones.isEmpty()) {
            return new Bad(line, "there is no time zone of this name; allowed: names like Europe/Berlin", fields);
        }
        return new Contact(line, number.get().value(), zones.get(), texts(number.get(), fields), fields);
    }

    /** The rules of numbering are only asked about numbers of the public network. */
    private Optional<PhoneNumber> phoneNumber(String bare) {
        if (!bare.matches("\\+[0-9]+") && (region.isEmpty() || !bare.matches(NATIONAL))) {
            return Optional.empty();
        }
        try {
            return Optional.of(numbers.parse(bare, region.isEmpty() ? null : region)).filter(numbers::isPossibleNumber);
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private List<String> texts(DialNumber number, List<String> fields) {
        List<String> texts = new ArrayList<>();
        texts.add(number.value());
        texts.add(columns.name() < 0 ? "" : fields.get(columns.name()).strip());
        texts.addAll(columns.values(fields));
        return texts;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
