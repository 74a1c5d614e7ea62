// SPDX-License-Identifier: EPL-2.0
package com.example.crm.vcard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.CustomerRecord;
import org.patchbay.spi.CrmConnector;

/**
 * Customers from a vCard file, which the framework property {@code com.example.crm.vcard.file} names. It is
 * read again when it changed.
 */
@Component
public class VcardConnector implements CrmConnector {

    private static final String FILE = "com.example.crm.vcard.file";

    private final AddressBook book;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("vcard-reader").daemon().factory());

    @Activate
    public VcardConnector(BundleContext context) {
        String file = context.getProperty(FILE);
        book = new AddressBook(Path.of(file == null ? "contacts.vcf" : file), id());
    }

    @Deactivate
    void stop() {
        reader.shutdownNow();
    }

    @Override
    public String id() {
        return "vcard";
    }

    @Override
    public CompletionStage<List<CustomerRecord>> find(Customer customer) {
        return CompletableFuture.supplyAsync(() -> book.find(customer.number()), reader);
    }
}
