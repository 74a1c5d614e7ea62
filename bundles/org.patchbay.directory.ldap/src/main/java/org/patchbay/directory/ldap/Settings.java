// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.patchbay.model.Personal;
import org.patchbay.spi.Directory.Availability;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;

/**
 * The settings of this directory, checked; releng/docs/directories.md describes each.
 *
 * @param servers tried in this order
 * @param bindDn "" to ask without a sign-in
 * @param password never prints itself
 * @param trust PEM files of certificates; none for those that Java trusts
 * @param base where people are
 * @param people who counts as one
 * @param pageSize entries asked for at a time
 * @param most people that one search hands out in all
 * @param timeout of one search
 * @param connections at a time
 * @param states the directory's words for what people are doing, in lower case
 */
record Settings(List<Server> servers, boolean startTls, List<Path> trust, String bindDn, Personal password, String base,
        Filter people, Attributes attributes, int pageSize, int most, Duration timeout, int connections,
        Map<String, Availability> states) {

    /** Where a server is. */
    record Server(String host, int port, boolean tls) {
    }

    /**
     * Names of attributes; the first that an entry has is shown, all are searched.
     *
     * @param otherNames searched and not shown
     */
    record Attributes(List<String> id, List<String> name, List<String> otherNames, List<String> role,
            List<String> department, List<String> number, Optional<String> presence, Optional<String> presenceTime) {

        String[] wanted() {
            Set<String> all = new TreeSet<>();
            List.of(id, name, role, department, number).forEach(all::addAll);
            presence.ifPresent(all::add);
            presenceTime.ifPresent(all::add);
            return all.toArray(String[]::new);
        }
    }

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(;[A-Za-z0-9-]+)*|[0-9]+(\\.[0-9]+)+");
    private static final Set<String> KNOWN = Set.of("url", "start-tls", "trust", "bind-dn", "password",
            "password-environment", "base", "filter", "id", "name", "other-names", "role", "department", "number",
            "presence", "presence-time", "available", "busy", "away", "offline", "page-size", "most", "timeout",
            "connections");

    /** @param environment where a password may stand */
    static Settings of(Map<String, String> given, UnaryOperator<String> environment) {
        given.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(key -> {
            throw wrong(key, "is not known", String.join(", ", new TreeSet<>(KNOWN)));
        });
        Given g = new Given(given);
        List<Server> servers = g.list("url", "").stream().map(Settings::server).toList();
        if (servers.isEmpty()) {
            throw wrong("url", "is missing", "ldap://host or ldaps://host, several by commas");
        }
        boolean startTls = g.flag("start-tls");
        if (startTls && servers.stream().anyMatch(Server::tls)) {
            throw wrong("start-tls", "is true", "false where url is ldaps");
        }
        String bindDn = g.text("bind-dn", "");
        return new Settings(servers, startTls, g.list("trust", "").stream().map(Settings::readable).toList(),
                dn("bind-dn", bindDn), password(g, bindDn, environment), base(g), filter(g), attributes(g),
                g.number("page-size", 200, 10, 1_000), g.number("most", 1_000, 10, 100_000),
                Duration.ofSeconds(g.number("timeout", 2, 1, 30)), g.number("connections", 4, 1, 32), states(g));
    }

    private static Attributes attributes(Given g) {
        return new Attributes(g.attributes("id", "entryUUID,objectGUID"), g.attributes("name", "displayName,cn"),
                g.attributes("other-names", "givenName,sn"), g.attributes("role", "title"),
                g.attributes("department", "department,departmentNumber,ou"),
                g.attributes("number", "telephoneNumber"), g.attributes("presence", "").stream().findFirst(),
                g.attributes("presence-time", "").stream().findFirst());
    }

    private static Server server(String url) {
        try {
            LDAPURL parsed = new LDAPURL(url);
            String scheme = parsed.getScheme();
            if (parsed.hostProvided() && (scheme.equals("ldap") || scheme.equals("ldaps"))) {
                return new Server(parsed.getHost(), parsed.getPort(), scheme.equals("ldaps"));
            }
        } catch (LDAPException e) {
            // told below
        }
        throw wrong("url", "is \"" + url + "\"", "ldap://host or ldaps://host, with :port where it is another");
    }

    private static Path readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            throw wrong("trust", "can't read " + file, "PEM files of certificates, by commas");
        }
        return path;
    }

    private static Personal password(Given g, String bindDn, UnaryOperator<String> environment) {
        String name = g.text("password-environment", "");
        String password = g.text("password", "");
        if (!name.isEmpty()) {
            if (!password.isEmpty()) {
                throw wrong("password-environment", "stands beside password", "one of the two");
            }
            password = Optional.ofNullable(environment.apply(name)).orElseThrow(
                    () -> wrong("password-environment", "there is no " + name + " in the environment", "its name"));
        }
        if (password.isEmpty() != bindDn.isEmpty()) {
            throw wrong(bindDn.isEmpty() ? "bind-dn" : "password", "is missing", "both, or neither");
        }
        return new Personal(password);
    }

    private static String base(Given g) {
        String base = g.text("base", "");
        if (base.isEmpty()) {
            throw wrong("base", "is missing", "where people are, like ou=people,dc=example,dc=org");
        }
        return dn("base", base);
    }

    private static String dn(String key, String dn) {
        if (!DN.isValidDN(dn)) {
            throw wrong(key, "is \"" + dn + "\"", "a distinguished name like cn=reader,dc=example,dc=org");
        }
        return dn;
    }

    private static Filter filter(Given g) {
        String filter = g.text("filter", "(objectClass=person)");
        try {
            return Filter.create(filter);
        } catch (LDAPException e) {
            throw wrong("filter", "is \"" + filter + "\"", "a filter like (objectClass=person)");
        }
    }

    private static Map<String, Availability> states(Given g) {
        Map<String, Availability> states = new TreeMap<>();
        words(g, states, "available", "available,free,online", Availability.AVAILABLE);
        words(g, states, "busy", "busy,dnd,do not disturb,in a call,in a meeting", Availability.BUSY);
        words(g, states, "away", "away,be right back,idle", Availability.AWAY);
        words(g, states, "offline", "offline,out of office", Availability.OFFLINE);
        return states;
    }

    private static void words(Given g, Map<String, Availability> states, String key, String otherwise, Availability means) {
        g.list(key, otherwise).forEach(word -> states.put(word.toLowerCase(Locale.ROOT), means));
    }

    private static IllegalArgumentException wrong(String key, String what, String allowed) {
        return new IllegalArgumentException(key + ": " + what + "; allowed: " + allowed);
    }

    /** What the centre file says. */
    private record Given(Map<String, String> all) {

        String text(String key, String otherwise) {
            return all.getOrDefault(key, otherwise).strip();
        }

        List<String> list(String key, String otherwise) {
            return Arrays.stream(text(key, otherwise).split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
        }

        boolean flag(String key) {
            return switch (text(key, "false")) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(key, "is \"" + text(key, "") + "\"", "true or false");
            };
        }

        int number(String key, int otherwise, int least, int most) {
            String text = text(key, Integer.toString(otherwise));
            if (text.matches("[0-9]{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
                return Integer.parseInt(text);
            }
            throw wrong(key, "is " + text, "a whole number from " + least + " to " + most);
        }

        List<String> attributes(String key, String otherwise) {
            List<String> names = new ArrayList<>(list(key, otherwise));
            names.stream().filter(name -> !ATTRIBUTE.matcher(name).matches()).findFirst().ifPresent(name -> {
                throw wrong(key, "is \"" + name + "\"", "names of attributes, by commas");
            });
            if (names.isEmpty() && (key.equals("name") || key.equals("number"))) {
                throw wrong(key, "is empty", "names of attributes, by commas");
            }
            return List.copyOf(names);
        }
    }
}
