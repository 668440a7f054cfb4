package org.hearsay.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import org.hearsay.correction.Corrections;
import org.hearsay.desk.Desk;

/// The same for programs: JSON under `/api/v1`, its description, and a page to read that on. One
/// class for each thing that is asked for.
final class Api implements Routes {
  private final List<Routes> parts;

  Api(Desk desk, Pages pages, Corrections corrections, Door door, Server.Setup setup) {
    ApiDocument document = ApiDocument.bundled();
    ApiCorrections letters = new ApiCorrections(desk, corrections);
    this.parts =
        List.of(
            new ApiIndex(desk, document),
            new ApiReference(document, pages),
            new ApiClaims(desk),
            new ApiClaimDeeds(desk),
            new ApiSuggestions(desk),
            new ApiPlaces(desk),
            new ApiSearch(desk),
            new ApiAssertions(desk),
            new ApiArticles(desk),
            new ApiFindings(desk),
            new ApiAmendments(desk),
            new ApiSources(desk),
            new ApiSourceDeeds(desk),
            new ApiDossiers(desk),
            new ApiReadings(desk),
            new ApiDecisions(desk),
            letters,
            new ApiCorrectionDeeds(corrections, letters),
            new ApiOwnAccount(setup.team(), door, setup.clock()),
            new ApiAccounts(setup.team(), door),
            new ApiAudit(setup.team().log()));
  }

  @Override
  public void add(RoutesConfig routes) {
    parts.forEach(part -> part.add(routes));
  }
}
