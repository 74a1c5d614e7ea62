// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackReaderTest {

    private static String request(String name, String number, String more) {
        return "{\"name\": \"" + name + "\", \"number\": \"" + number + "\", \"entryPoint\": \"sales-line\"" + more + "}";
    }

    private static Problem refused(String body, String... prefixes) {
        return assertThrows(CallbackReader.Refused.class, () -> CallbackReader.read(body, List.of(prefixes))).problem();
    }

    @ParameterizedTest
    @Tag("CB-04")
    @Tag("DIR-06")
    @CsvSource({ "+49 30 23125 004, +493023125004", "(030) 23125-004, 03023125004", "202.555.0123, 2025550123", "112, 112",
        "030/23125004, 03023125004" })
    void takesNumbersAsPeopleWriteThem(String written, String dialled) throws Exception {
        assertEquals(dialled, CallbackReader.read(request("Ada", written, ""), List.of()).number().text());
    }

    /** Each names its field, and none repeats what stood there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "12 | /number", "1234567890123456789 | /number", "*11 | /number", "2001#9 | /number", "call Ada | /number",
        "49+3023125004 | /number", "' ' | /number" })
    void refusesWhatIsNoNumberToCall(String number, String pointer) {
        Problem problem = refused(request("Ada", number, ""));
        assertEquals(422, problem.status());
        assertEquals(List.of(pointer), problem.errors().stream().map(Problem.Field::pointer).toList());
        assertFalse(!number.isBlank() && problem.toString().contains(number), problem.toString());
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Problem problem = refused("{\"nam\": 1, \"number\": 7, \"entryPoint\": \"No!\", \"variables\": {\"a/b\": 1, \"c\": [], \"d\": \""
                + "x".repeat(257) + "\"}}");
        assertEquals(List.of("/nam", "/name", "/number", "/entryPoint", "/variables/a~1b", "/variables/c", "/variables/d"),
                problem.errors().stream().map(Problem.Field::pointer).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "''", "[]", "null", "{", "{} {}", "{\"name\": 'x'}", "{\"name\": \"a\", \"name\": \"b\"}" })
    void refusesWhatIsNotOneObject(String body) {
        assertEquals(400, refused(body).status());
    }

    @Test
    void refusesDepthWithoutReadingIt() {
        assertEquals(400, refused("{\"variables\": " + "[".repeat(5000)).status());
    }

    @Test
    void callsOnlyWhereTheCentreCalls() throws Exception {
        assertEquals("/number", refused(request("Ada", "+1 900 555 0100", ""), "+49", "+44").errors().getFirst().pointer());
        assertEquals("/number", refused(request("Ada", "0900 555 0100", ""), "+49", "+44").errors().getFirst().pointer());
        assertEquals("+442079460001", CallbackReader.read(request("Ada", "+44 20 7946 0001", ""), List.of("+49", "+44")).number().text());
    }

    @Test
    void keepsVariablesAsTheyWereWritten() throws Exception {
        var request = CallbackReader.read(request("Ada", "112", ", \"variables\": {\"a\": \"x\", \"b\": 249.90, \"c\": true, \"d\": 7}"), List.of());
        assertEquals("{a=x, b=249.9, c=true, d=7}", request.variables().entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text(), (a, b) -> a, TreeMap::new)).toString());
    }

    @Test
    void nothingPersonalPrintsItself() throws Exception {
        String printed = CallbackReader.read(Bench.GOOD, List.of()).toString();
        assertFalse(printed.contains("Ada") || printed.contains("23125") || printed.contains("chairs"), printed);
    }
}
