// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Calls of an interface whose methods give nothing back, as messages.
 *
 * @param <T> the interface; no two of its methods share a name
 */
final class Remote<T> {

    private final Class<T> type;
    private final Map<String, Method> methods = new TreeMap<>();

    Remote(Class<T> type) {
        this.type = type;
        Arrays.stream(type.getMethods()).forEach(method -> methods.put(method.getName(), method));
    }

    /** Calls of the result become messages; the sender doesn't block. */
    T caller(Consumer<byte[]> sender) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            sender.accept(message(method, arguments));
            return null;
        }));
    }

    /** Calls of the result go to whoever is the target then. */
    T redirect(Supplier<? extends T> target) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            call(method, target.get(), arguments);
            return null;
        }));
    }

    private static byte[] message(Method method, Object[] arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            DataOutputStream out = new DataOutputStream(bytes);
            Wire.write(out, String.class, method.getName());
            Type[] types = method.getGenericParameterTypes();
            for (int i = 0; i < types.length; i++) {
                Wire.write(out, types[i], arguments[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One message, as a call that can be made later, on the right thread. */
    Consumer<T> read(DataInput in) throws IOException {
        String name = (String) Wire.read(in, String.class);
        Method method = methods.get(name);
        if (method == null) {
            throw new IOException("not a message of ours: " + name);
        }
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = Wire.read(in, types[i]);
        }
        return target -> call(method, target, arguments);
    }

    static void call(Method method, Object target, Object[] arguments) {
        try {
            method.setAccessible(true);
            method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
