package org.jielin.imports.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.time.Duration;
import java.util.TimerTask;
import org.jielin.common.ui.SecondJava;

/**
 * The program that reads files from outside: a second Java that knows no office, gets bytes and answers with cells. What a
 * hostile file may do to it, it does to it alone.
 */
public final class SheetChild {

    /** By which the program's launcher is asked to be this. */
    public static final String SUBCOMMAND = "read-sheets";

    static final int READY = 'R';
    static final int READ = 1;
    static final int REFUSED = 0;
    /** By how much it outlives the moment at which it would be killed, if the first Java were still there. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private SheetChild() {
    }

    public static boolean asked(String[] arguments) {
        return arguments.length == 1 && arguments[0].equals(SUBCOMMAND);
    }

    /** Reads file after file from the standard input until it ends. */
    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        URL.setURLStreamHandlerFactory(protocol -> switch (protocol) {
            case "file", "jar", "jrt" -> null;
            default -> new Closed();
        });
        serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    static void serve(InputStream from, OutputStream to) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(to, 1 << 16));
        out.write(READY);
        out.flush();
        try {
            while (true) {
                byte[] file = in.readNBytes(in.readInt());
                TimerTask end = SecondJava.endAfter(Limits.time(file.length).plus(GRACE));
                answer(file, out);
                out.flush();
                end.cancel();
            }
        } catch (EOFException e) {
            return;
        }
    }

    private static void answer(byte[] file, DataOutputStream out) throws IOException {
        try {
            WorkbookReader.Content content = WorkbookReader.read(file);
            out.write(READ);
            SheetWire.write(content, out);
        } catch (Refused refused) {
            out.write(REFUSED);
            out.write(refused.reason().ordinal());
        }
    }

    /** No address of the network can be opened. */
    private static final class Closed extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("no network");
        }

        @Override
        protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
            throw new IOException("no network");
        }
    }
}
