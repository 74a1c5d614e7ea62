// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.spi.Directory.Field;

import com.unboundid.ldap.sdk.Filter;

class SettingsTest {

    private static Settings read(String... more) {
        Map<String, String> given = new HashMap<>(Map.of("url", "ldap://localhost", "base", "dc=example,dc=org"));
        for (int i = 0; i < more.length; i += 2) {
            given.put(more[i], more[i + 1]);
        }
        given.values().removeIf("gone"::equals);
        return Settings.of(given, name -> name.equals("SECRET") ? "from outside" : null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "url        | gone          | url: is missing; allowed: ldap://host or ldaps://host, several by commas",
        "url        | http://x      | url: is \"http://x\"; allowed: ldap://host or ldaps://host, with :port where it is another",
        "base       | gone          | base: is missing; allowed: where people are, like ou=people,dc=example,dc=org",
        "base       | nowhere       | base: is \"nowhere\"; allowed: a distinguished name like cn=reader,dc=example,dc=org",
        "start-tls  | yes           | start-tls: is \"yes\"; allowed: true or false",
        "bind-dn    | cn=a          | password: is missing; allowed: both, or neither",
        "password   | a             | bind-dn: is missing; allowed: both, or neither",
        "password-environment | NOT  | password-environment: there is no NOT in the environment; allowed: its name",
        "filter     | (a=b          | filter: is \"(a=b\"; allowed: a filter like (objectClass=person)",
        "name       | `` | name: is empty; allowed: names of attributes, by commas",
        "role       | title)(x      | role: is \"title)(x\"; allowed: names of attributes, by commas",
        "page-size  | 9             | page-size: is 9; allowed: a whole number from 10 to 1000",
        "timeout    | soon          | timeout: is soon; allowed: a whole number from 1 to 30",
        "trust      | /not/there    | trust: can't read /not/there; allowed: PEM files of certificates, by commas",
        "basis      | a             | basis: is not known; allowed: available, away, base, bind-dn, busy, connections, department, filter, id, most, name, number, offline, other-names, page-size, password, password-environment, presence, presence-time, role, start-tls, timeout, trust, url",
    })
    void namesWhatIsWrong(String key, String value, String message) {
        String told = assertThrows(IllegalArgumentException.class, () -> read(key, value)).getMessage();
        assertEquals(message, told);
    }

    @Test
    void aPasswordComesFromOutsideAndIsNeverToldOn() {
        Settings settings = read("bind-dn", "cn=a", "password-environment", "SECRET");
        assertEquals("from outside", settings.password().text());
        String told = assertThrows(IllegalArgumentException.class,
                () -> read("bind-dn", "cn=a", "password", "hidden", "password-environment", "SECRET")).getMessage();
        assertFalse(told.contains("hidden"), told);
        assertFalse(settings.toString().contains("from outside"), settings.toString());
    }

    @Test
    @Tag("DIR-14")
    void aDirectoryThatKnowsNamesOnlySaysSo() {
        LdapDirectory directory = new LdapDirectory();
        directory.open(Map.of("url", "ldap://localhost", "base", "dc=example,dc=org", "role", "", "department", ""));
        assertEquals(Set.of(Field.NAME, Field.NUMBER), directory.searchedBy());
        directory.open(Map.of("url", "ldap://localhost", "base", "dc=example,dc=org"));
        assertEquals(Set.of(Field.values()), directory.searchedBy());
        directory.close();
    }

    @Test
    void whatIsTypedStaysAValueWhateverItIs() throws Exception {
        Filters filters = new Filters(read());
        Random random = new Random(4711);
        String signs = "()*\\&|!=<>~:,;/\0\"' aé陈1";
        Filter plain = filters.of("x").getFirst().filter();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder("x");
            for (int n = random.nextInt(12); n >= 0; n--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            String word = typed.toString().replace(" ", "");
            List<Filters.Question> questions = filters.of(word);
            assertEquals(1, questions.size());
            Filter filter = questions.getFirst().filter();
            assertEquals(shape(plain), shape(filter), word);
            assertEquals(shape(plain), shape(Filter.create(filter.toString())), word);
            assertTrue(filter.toString().contains(Filter.encodeValue(word)), word);
        }
    }

    /** A filter without its values. */
    private static String shape(Filter filter) {
        StringBuilder shape = new StringBuilder().append(filter.getFilterType()).append(filter.getAttributeName());
        for (Filter part : filter.getComponents()) {
            shape.append('(').append(shape(part)).append(')');
        }
        return shape.append(filter.getRawSubAnyValues().length).toString();
    }
}
