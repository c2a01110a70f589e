# Waiting times of a clinic. A missing value is NA; it is left out of every calculation.

# The standard deviation, divided by n - 1, of the values that are there.
spread <- function(x) {
  sd(x, na.rm = TRUE)
}

# How many spreads each value lies from the mean. A missing value stays missing.
standardise <- function(x) {
  (x - mean(x, na.rm = TRUE)) / spread(x)
}

# The values that lie more than k spreads from the mean, in their order.
far_out <- function(x, k) {
  # which() leaves out NA; x[z > k] alone would give an NA for each.
  x[which(abs(standardise(x)) > k)]
}

# The mean of one column for each value of another: a vector with names.
# group and value are names of columns, such as "ward" and "wait".
mean_by <- function(data, group, value) {
  sapply(split(data[[value]], data[[group]]), mean, na.rm = TRUE)
}

# The rows of data whose column wait is above the limit, the longest wait first.
late <- function(data, limit) {
  rows <- data[which(data$wait > limit), ]
  rows[order(-rows$wait), ]
}

# The line through the points with the smallest sum of squares: c(intercept = ..., slope = ...).
# Write it with mean, cov and var; the tests compare it with lm. Pairs with a missing value do not count.
fit_line <- function(x, y) {
  both <- !is.na(x) & !is.na(y)
  x <- x[both]
  y <- y[both]
  slope <- cov(x, y) / var(x)
  c(intercept = mean(y) - slope * mean(x), slope = slope)
}

# The share of the variance of y that the line explains, between 0 and 1.
r_squared <- function(x, y) {
  # For a straight line this is the square of the correlation.
  cor(x, y, use = "complete.obs")^2
}
