package org.hearsay.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Where a password comes from: it is never a word of the command, which other users of the machine
/// can see and the shell remembers.
final class PasswordEntry {
  /// No password takes more bytes than this.
  private static final int MOST_BYTES = 4096;

  @Option(
      names = "--password-stdin",
      description = "Takes the first line of standard input. Else you are asked.")
  private boolean fromInput;

  /// Asks for a new password, twice on a terminal. Says what is wrong, and is empty, where there is
  /// none.
  @SuppressWarnings("SystemConsoleNull") // JDK 25 went back to null where there is no terminal
  Optional<String> read(Hearsay hearsay, InputStream input) {
    if (fromInput) {
      return firstLine(hearsay, input);
    }
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      hearsay.tell("there is no terminal to ask for the password on; use --password-stdin");
      return Optional.empty();
    }
    char[] once = console.readPassword("Password: ");
    char[] again = once == null ? null : console.readPassword("Once more: ");
    if (once == null || again == null) {
      hearsay.tell("no password");
      return Optional.empty();
    }
    if (!Arrays.equals(once, again)) {
      hearsay.tell("these were two different passwords");
      return Optional.empty();
    }
    return Optional.of(new String(once));
  }

  private static Optional<String> firstLine(Hearsay hearsay, InputStream input) {
    try {
      byte[] bytes = input.readNBytes(MOST_BYTES);
      int end = 0;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      if (end == MOST_BYTES) {
        hearsay.tell("the first line of standard input is too long for a password");
        return Optional.empty();
      }
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString());
    } catch (CharacterCodingException e) {
      hearsay.tell("the password on standard input is not UTF-8");
      return Optional.empty();
    } catch (IOException e) {
      hearsay.tell("standard input cannot be read: " + Printable.line(e.getMessage()));
      return Optional.empty();
    }
  }
}
