// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.ldap;

import java.util.ArrayList;
import java.util.List;

import com.unboundid.ldap.sdk.Entry;

/** Who works in the directories of the tests. */
final class People {

    static final String BASE = "ou=people,dc=example,dc=org";
    static final String READER = "cn=reader,dc=example,dc=org";
    static final String LIMITED = "cn=limited,dc=example,dc=org";
    static final int CROWD = 3_000;

    private People() {
    }

    /** The whole directory, parents first. */
    static List<Entry> all(String password) {
        List<Entry> all = new ArrayList<>();
        all.add(entry("dc=example,dc=org", "objectClass", "domain", "dc", "example"));
        all.add(entry(BASE, "objectClass", "organizationalUnit", "ou", "people"));
        for (String who : List.of(READER, LIMITED)) {
            all.add(entry(who, "objectClass", "organizationalRole", "objectClass", "simpleSecurityObject", "cn",
                    who.substring(3, who.indexOf(',')), "userPassword", password));
        }
        all.add(person("maria", "Maria", "Lehmann", "Maria Lehmann", "title", "Head of Purchasing", "departmentNumber",
                "Logistics", "telephoneNumber", "+49 30 23125 042"));
        all.add(person("jan", "Jan-Peter", "Vogt", "Jan-Peter Vogt", "title", "Tax expert", "ou", "Finance",
                "telephoneNumber", "unknown", "telephoneNumber", "+49 (30) 23125-043"));
        all.add(person("chloe", "Chloé", "Martin", "Chloé Martin", "telephoneNumber", "+1 202-555-0147", "employeeType",
                "Do not disturb"));
        all.add(person("odd", "Star", "Ops", "Star * (Ops) \\ Team", "telephoneNumber", "4711", "employeeType", "Napping"));
        all.add(person("marek", "Marek", "Nowak", "Marek Nowak"));
        all.add(person("mara", "Mara", "Weiss", "Mara Weiss", "telephoneNumber", "none yet"));
        for (int i = 0; i < CROWD; i++) {
            String number = String.format("%04d", i);
            all.add(person("crowd" + number, "Crowd", "N" + number, "Crowd N" + number, "telephoneNumber", "7" + number));
        }
        return all;
    }

    private static Entry person(String uid, String first, String last, String name, String... more) {
        Entry entry = entry("uid=" + uid + "," + BASE, more);
        entry.addAttribute("objectClass", "inetOrgPerson");
        entry.addAttribute("uid", uid);
        entry.addAttribute("givenName", first);
        entry.addAttribute("sn", last);
        entry.addAttribute("cn", name);
        return entry;
    }

    private static Entry entry(String dn, String... attributes) {
        Entry entry = new Entry(dn);
        for (int i = 0; i < attributes.length; i += 2) {
            entry.addAttribute(attributes[i], attributes[i + 1]);
        }
        return entry;
    }
}
