# Oracle for `rekenschap quickscan --strata --cluster --fpc --replicates`: R's survey package on one made-up export.
# Run: Rscript test/oracles/quickscan-design.R > test/oracles/quickscan-design.json   (needs survey and jsonlite)
suppressMessages(library(survey))
set.seed(2026)
n <- 72
d <- data.frame(respondent = sprintf("r%02d", 1:n),
  stratum = rep(c("noord", "zuid", "west"), c(24, 30, 18)),
  unit = paste0("g", c(rep(1:6, each = 4), rep(7:11, each = 6), rep(12:17, each = 3))),
  fpc = rep(c(30, 12, 9), c(24, 30, 18)),
  w = round(runif(n, 0.4, 2.6), 3))
lift <- rnorm(17, 0, 0.7)[as.integer(sub("g", "", d$unit))]
for (item in c("v1a", "v1b")) {
  d[[item]] <- pmin(5, pmax(1, round(rnorm(n, 3.3 + lift, 1))))
  d[[item]][sample(n, 6)] <- NA
}
strat <- svydesign(~1, strata = ~stratum, weights = ~w, data = d)
clus <- svydesign(~unit, strata = ~stratum, weights = ~w, data = d)
fpc <- svydesign(~unit, strata = ~stratum, weights = ~w, fpc = ~fpc, data = d)
alike <- svydesign(~unit, weights = ~1, data = d)
boot <- as.svrepdesign(clus, type = "bootstrap", replicates = 12)
d[paste0("rep", 1:12)] <- round(weights(boot, "analysis"), 6)
given <- svrepdesign(data = d, weights = ~w, repweights = "rep[0-9]+", type = "other", scale = 0.08, rscales = 1, combined.weights = TRUE)
say <- function(design, df) sapply(c("v1a", "v1b"), function(item) {
  of <- function(f) { m <- svymean(as.formula(f), design, na.rm = TRUE); k <- length(coef(m))
    list(estimate = coef(m)[[k]], se = SE(m)[[k]], interval = as.numeric(confint(m, df = df)[k, ])) }
  list(agree = of(sprintf("~as.numeric(%s >= 4)", item)), mean = of(paste0("~", item)), df = df)
}, simplify = FALSE)
before <- rep(1:5, c(5, 22, 33, 132, 28))
first <- c(mean(before), sqrt(sum((before - mean(before))^2) / length(before)^2 * length(before) / (length(before) - 1)))
m <- svymean(~v1a, fpc, na.rm = TRUE)
second <- c(coef(m)[[1]], SE(m)[[1]], degf(fpc))
se <- sqrt(first[2]^2 + second[2]^2)
df <- se^4 / (first[2]^4 / (length(before) - 1) + second[2]^4 / second[3])
change <- list(change = second[1] - first[1], interval = second[1] - first[1] + c(-1, 1) * qt(.975, df) * se,
  p = 2 * pt(-abs((second[1] - first[1]) / se), df))
cat(jsonlite::toJSON(list(data = d, strat = say(strat, degf(strat)), clus = say(clus, degf(clus)), fpc = say(fpc, degf(fpc)),
  alike = say(alike, degf(alike)), replicates = say(given, 11), change = change), auto_unbox = TRUE, digits = I(15), na = "null"), "\n")
