package org.jielin.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.UUID;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.ChainingMode;
import org.apache.poi.poifs.crypt.CipherAlgorithm;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Encrypts a file with AES-256 in the way that its own programs open; an empty password leaves it as it is. */
final class PasswordLock {

    private static final int AES_BITS = 256;

    private PasswordLock() {
    }

    /** A PDF file that every viewer asks the password of. PDFBox does it: OpenPDF's encryption needs Bouncy Castle. */
    static void pdf(OutputStream out, char[] password, FileContent content) throws IOException {
        if (password.length == 0) {
            content.write(out);
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        content.write(whole);
        try (PDDocument document = Loader.loadPDF(whole.toByteArray())) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(UUID.randomUUID().toString(), new String(password), new AccessPermission());
            policy.setEncryptionKeyLength(AES_BITS);
            document.protect(policy);
            document.save(out);
        }
    }

    /** A DOCX or XLSX file that Word, Excel and WPS ask the password of. */
    static void office(OutputStream out, char[] password, FileContent content) throws IOException {
        if (password.length == 0) {
            content.write(out);
            return;
        }
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile, CipherAlgorithm.aes256, HashAlgorithm.sha512, -1, -1, ChainingMode.cbc)
                    .getEncryptor();
            encryptor.confirmPassword(new String(password));
            try (OutputStream encrypted = encryptor.getDataStream(file)) {
                content.write(encrypted);
            }
            file.writeFilesystem(out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file of plain text, put into a ZIP archive when there is a password. */
    static void archive(OutputStream out, char[] password, String name, FileContent content) throws IOException {
        if (password.length == 0) {
            content.write(out);
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        content.write(whole);
        ZipParameters entry = new ZipParameters();
        entry.setFileNameInZip(name);
        entry.setEncryptFiles(true);
        entry.setEncryptionMethod(EncryptionMethod.AES);
        entry.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        try (ZipOutputStream zip = new ZipOutputStream(out, password)) {
            zip.putNextEntry(entry);
            whole.writeTo(zip);
            zip.closeEntry();
        }
    }
}
