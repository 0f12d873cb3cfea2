package org.jielin.resident;

/** Where a person lives or lived, with the address in words. */
public record Home(Residence residence, String address) {
}
