# Waiting times of a clinic. A missing value is NA; it is left out of every calculation.

# The standard deviation, divided by n - 1, of the values that are there.
spread <- function(x) {
  stop("write the function spread")
}

# How many spreads each value lies from the mean. A missing value stays missing.
standardise <- function(x) {
  stop("write the function standardise")
}

# The values that lie more than k spreads from the mean, in their order.
far_out <- function(x, k) {
  stop("write the function far_out")
}

# The mean of one column for each value of another: a vector with names.
# group and value are names of columns, such as "ward" and "wait".
mean_by <- function(data, group, value) {
  stop("write the function mean_by")
}

# The rows of data whose column wait is above the limit, the longest wait first.
late <- function(data, limit) {
  stop("write the function late")
}

# The line through the points with the smallest sum of squares: c(intercept = ..., slope = ...).
# Write it with mean, cov and var; the tests compare it with lm. Pairs with a missing value do not count.
fit_line <- function(x, y) {
  stop("write the function fit_line")
}

# The share of the variance of y that the line explains, between 0 and 1.
r_squared <- function(x, y) {
  stop("write the function r_squared")
}
