package org.hearsay.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.hearsay.article.Failure.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = AddressGuard.strict();

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Schemes and forms that are no fetch.
        "ftp://news.example/a",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "gopher://news.example/",
        "jar:http://news.example/a.jar!/b",
        "javascript:alert(1)",
        "data:text/html,hello",
        "news.example/a",
        "//news.example/a",
        "http://",
        "",
        "http://reader:secret@news.example/",
        "http://reader@news.example/",
        "http://news.example@127.0.0.1/",
        // This machine.
        "http://localhost/",
        "http://LOCALHOST:8080/",
        "http://localhost./",
        "http://desk.localhost/",
        "http://127.0.0.1/",
        "http://127.0.0.1:9200/_search",
        "http://127.8.8.8/",
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        // Other spellings of it.
        "http://2130706433/",
        "http://017700000001/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://127.0.0.0x1/",
        "http://news.example.0x7f/",
        "http://%31%32%37.0.0.1/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http:\\\\127.0.0.1\\",
        "http:127.0.0.1",
        // The networks behind it.
        "http://10.0.0.1/",
        "http://100.64.0.1/",
        "http://100.127.255.254/",
        "http://169.254.169.254/latest/meta-data/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://192.0.0.8/",
        "http://198.18.0.1/",
        "http://192.0.2.1/",
        "http://198.51.100.7/",
        "http://203.0.113.9/",
        "http://192.88.99.1/",
        "http://224.0.0.1/",
        "http://239.255.255.250/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        // And in IPv6.
        "http://[::]/",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://[::2]/",
        "http://[fe80::1]/",
        "http://[febf::1]/",
        "http://[fec0::1]/",
        "http://[fc00::1]/",
        "http://[fd12:3456:789a::1]/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[100::1]/",
        "http://[2001:2::1]/",
        "http://[4000::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a00:1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[::127.0.0.1]/",
        "http://[::a9fe:a9fe]/",
        "http://[64:ff9b::10.0.0.1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b:1::8.8.8.8]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:a9fe:a9fe::1]/",
        "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
        "http://[2606:4700::5efe:192.168.0.1]/",
        "http://[fe80::5efe:8.8.8.8]/"
      })
  void refuses(String url) {
    assertThat(guard.refusal(url))
        .hasValueSatisfying(f -> assertThat(f.reason()).isEqualTo(Reason.FORBIDDEN_ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/a",
        "HTTPS://News.Example:8443/a?b=c#d",
        "https://10.example/",
        "https://127.0.0.1.news.example/",
        "https://новини.example/",
        "http://8.8.8.8/",
        "http://100.63.255.255/",
        "http://100.128.0.1/",
        "http://172.15.255.255/",
        "http://172.32.0.1/",
        "http://192.167.1.1/",
        "http://198.20.0.1/",
        "http://223.255.255.254/",
        "http://[2606:4700:4700::1111]/",
        "http://[::ffff:8.8.8.8]/",
        "http://[64:ff9b::8.8.8.8]/",
        "http://[2002:808:808::1]/",
        "http://[2a00:1450::5efe:8.8.8.8]/"
      })
  void letsThePublicInternetPass(String url) {
    assertThat(guard.refusal(url)).isEmpty();
  }

  @Test
  void judgesAHostByWhereItLeads() throws UnknownHostException {
    InetAddress inside = InetAddress.getByAddress(new byte[] {10, 1, 2, 3});
    InetAddress outside = InetAddress.getByAddress(new byte[] {8, 8, 4, 4});

    assertThat(guard.refusal("news.example", inside))
        .hasValueSatisfying(
            f -> assertThat(f.detail()).contains("news.example leads to 10.1.2.3", "private"));
    assertThat(guard.refusal("news.example", outside)).isEmpty();
  }

  @Test
  void allowsTheHostsThatItWasTold() {
    AddressGuard lenient = new AddressGuard("127.0.0.1"::equals);

    assertThat(lenient.refusal("http://127.0.0.1:8080/")).isEmpty();
    assertThat(lenient.refusal("http://127.0.0.2:8080/")).isPresent();
    assertThat(lenient.refusal("http://reader:secret@127.0.0.1/")).isPresent();
  }
}
